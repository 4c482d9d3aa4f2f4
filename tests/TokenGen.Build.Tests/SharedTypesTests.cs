using TokenGen.Build.Tests.Support;

namespace TokenGen.Build.Tests;

/// <summary>Types of a file that several documents share, in real builds.</summary>
public sealed class SharedTypesTests
{
    private const string Common = """
        Money:
          type: object
          required: [amount, currency]
          properties:
            amount: { type: number, format: decimal }
            currency: { type: string, enum: [EUR, USD] }
        """;

    private const string Orders = """
        openapi: 3.1.0
        info: { title: Orders, version: '1' }
        paths:
          /price:
            get:
              operationId: getPrice
              tags: [Orders]
              responses: { '200': { description: OK, content: { application/json: { schema: { $ref: 'FOLDERcommon.yaml#/Money' } } } } }
        """;

    private const string Billing = """
        openapi: 3.1.0
        info: { title: Billing, version: '1' }
        paths:
          /payments:
            post:
              operationId: pay
              tags: [Payments]
              requestBody: { required: true, content: { application/json: { schema: { $ref: 'common.yaml#/Money' } } } }
              responses: { '200': { description: OK, content: { application/json: { schema: { $ref: 'common.yaml#/Money' } } } } }
        """;

    /// <summary>A server that has a price and returns what is paid, with one more unit of it.</summary>
    private const string Server = """
        using System.Net;

        using HttpListener server = new();
        string address = $"http://127.0.0.1:{Ports.Free()}/";
        server.Prefixes.Add(address);
        server.Start();
        string? paid = null;
        Task serving = Task.Run(async () =>
        {
            for (int i = 0; i < 2; i++)
            {
                HttpListenerContext call = await server.GetContextAsync();
                using StreamReader body = new(call.Request.InputStream);
                string sent = await body.ReadToEndAsync();
                paid = sent.Length > 0 ? sent : paid;
                call.Response.ContentType = "application/json";
                await using StreamWriter response = new(call.Response.OutputStream);
                await response.WriteAsync(sent.Length > 0 ? sent.Replace("12.5", "13.5") : "{\"amount\":12.5,\"currency\":\"USD\"}");
            }
        });
        """;

    private const string Ports = """
        static class Ports
        {
            public static int Free()
            {
                using System.Net.Sockets.TcpListener any = new(System.Net.IPAddress.Loopback, 0);
                any.Start();
                return ((System.Net.IPEndPoint)any.LocalEndpoint).Port;
            }
        }
        """;

    [Fact]
    public async Task A_price_of_one_client_is_paid_with_another_client_of_the_project()
    {
        using Consumer consumer = new();
        consumer.Project(
            items: """
                <OpenApiClient Include="orders.yaml" SharedTypes="common.yaml" />
                <OpenApiClient Include="billing.yaml" SharedTypes="common.yaml" />
                """,
            properties: "<RootNamespace>Acme</RootNamespace>");
        consumer.Write("common.yaml", Common);
        consumer.Write("orders.yaml", Orders.Replace("FOLDER", "", StringComparison.Ordinal));
        consumer.Write("billing.yaml", Billing);
        consumer.Write("Program.cs", Server + """

            Acme.Common.Money price = await new Acme.OrdersClient(new Uri(address)).Orders.GetPriceAsync();
            Acme.Common.Money answer = await new Acme.BillingClient(new Uri(address)).Payments.PayAsync(price);
            await serving;
            Console.WriteLine($"{paid} {answer.Amount} {answer.Currency == Acme.Common.MoneyCurrency.Usd}");
            """ + "\n" + Ports);

        (await consumer.BuildAsync()).Succeeds();

        Assert.Equal("""{"amount":12.5,"currency":"USD"} 13.5 True""", (await consumer.RunAsync()).Trim());
    }

    [Fact]
    public async Task A_client_uses_the_types_that_a_referenced_project_has()
    {
        using Consumer consumer = new();
        consumer.Write("Library/Library.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <Import Project="{Repository.FromSource}" />
              <ItemGroup>
                <OpenApiClient Include="orders.yaml" SharedTypes="../common.yaml" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("Library/orders.yaml", Orders.Replace("FOLDER", "../", StringComparison.Ordinal));
        consumer.Write("common.yaml", Common);
        consumer.Write("billing.yaml", Billing);
        consumer.Project(
            items: """
                <OpenApiClient Include="billing.yaml" SharedTypes="common.yaml" />
                <ProjectReference Include="Library/Library.csproj" />
                """,
            properties: "<DefaultItemExcludes>$(DefaultItemExcludes);Library/**</DefaultItemExcludes>");
        consumer.Write("Program.cs", Server + """

            Library.Common.Money price = await new Library.OrdersClient(new Uri(address)).Orders.GetPriceAsync();
            Library.Common.Money answer = await new Consumer.BillingClient(new Uri(address)).Payments.PayAsync(price);
            await serving;
            Console.WriteLine($"{paid} {answer.Amount} {answer.Currency == Library.Common.MoneyCurrency.Usd}");
            """ + "\n" + Ports);

        (await consumer.BuildAsync("-t:Restore")).Succeeds();
        (await consumer.BuildAsync("Library/Library.csproj")).Succeeds();
        (await consumer.BuildAsync()).Succeeds();

        Assert.DoesNotContain("Consumer.Common.Money", consumer.Members());
        Assert.Equal("""{"amount":12.5,"currency":"USD"} 13.5 True""", (await consumer.RunAsync()).Trim());

        // The file of the application changes, and that of the library does not.
        consumer.Write("common.yaml", Common.Replace("required: [amount, currency]", "required: [amount]", StringComparison.Ordinal));
        BuildResult changed = await consumer.BuildAsync();

        changed.Succeeds();
        Assert.Contains("Consumer.csproj(", changed.Output, StringComparison.Ordinal);
        Assert.Contains("warning TKG0028", changed.Output, StringComparison.Ordinal);
    }
}
