namespace TokenGen.Generator.Tests.Sharing;

/// <summary>The types of a file that several documents share.</summary>
public sealed class SharedTypesTests
{
    [Fact]
    public void Two_clients_use_one_type_in_a_namespace_named_after_the_file()
    {
        GeneratorHost host = GeneratorHost.Create(
            [SharedProject.OrdersClient(), SharedProject.BillingClient(), SharedProject.CommonFile()]);

        Assert.Empty(host.Diagnostics);
        Assert.Empty(host.CompilerFindings());
        Assert.Equal(["Consumer.Common.Common/Money.g.cs", "Consumer.Common.Common/MoneyUnit.g.cs"], FilesOf(host, "Money"));
        Assert.Contains("global::Consumer.Common.Money? Total", host.Files["Order.g.cs"], StringComparison.Ordinal);
        Assert.Contains("PayAsync(global::Consumer.Common.Money body", host.Files["IInvoicesClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_that_does_not_share_has_its_own_type()
    {
        GeneratorHost host = GeneratorHost.Create(
            [SharedProject.OrdersClient(), SharedProject.BillingClient(("SharedTypes", "")), SharedProject.CommonFile()]);

        Assert.Empty(host.CompilerFindings());
        Assert.Equal(
            ["Consumer.Billing.BillingClient/Money.g.cs", "Consumer.Billing.BillingClient/MoneyUnit.g.cs", "Consumer.Common.Common/Money.g.cs", "Consumer.Common.Common/MoneyUnit.g.cs"],
            FilesOf(host, "Money"));
    }

    [Theory]
    [InlineData("$defs: { Money: { type: object, properties: { amount: { type: number } } } }", "common.yaml#/$defs/Money", "Money")]
    [InlineData("definitions: { Money: { type: object, properties: { amount: { type: number } } } }", "common.yaml#/definitions/Money", "Money")]
    [InlineData("Money: { type: object, properties: { amount: { type: number } } }", "common.yaml#/Money", "Money")]
    [InlineData("type: object\nproperties: { amount: { type: number } }", "common.yaml", "Common")]
    [InlineData("swagger: '2.0'\ninfo: { title: A, version: '1' }\npaths: {}\ndefinitions: { Money: { type: object, properties: { amount: { type: number } } } }", "common.yaml#/definitions/Money", "Money")]
    public void A_file_of_schemas_needs_no_document_around_them(string file, string reference, string type)
    {
        GeneratorHost host = GeneratorHost.Create([SharedProject.ClientOf(reference), SharedProject.CommonFile(file)]);

        Assert.Empty(host.Diagnostics);
        Assert.Empty(host.CompilerFindings());
        Assert.Contains($"public global::Consumer.Common.{type}? M0", host.Files["All.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_version_can_use_the_keyword_nullable()
    {
        GeneratorHost host = GeneratorHost.Create(
            [SharedProject.ClientOf("common.yaml#/Money"), SharedProject.CommonFile(
                "Money: { type: object, required: [a], properties: { a: { type: string, nullable: true } } }")]);

        Assert.Contains("public required string? A", host.Files["Money.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_the_shared_file_refers_to_belongs_to_it()
    {
        GeneratorHost host = GeneratorHost.Create(
        [
            SharedProject.ClientOf("common.yaml#/$defs/Money", "units.yaml#/$defs/Unit"),
            SharedProject.CommonFile("$defs: { Money: { type: object, properties: { unit: { $ref: 'units.yaml#/$defs/Unit' } } } }"),
            new ProjectDocument("units.yaml", "$defs: { Unit: { type: object, properties: { name: { type: string } } } }") { Kind = ItemKind.Document },
        ]);

        Assert.Empty(host.Diagnostics);
        Assert.Empty(host.CompilerFindings());
        Assert.Contains("global::Consumer.Common.Unit? M1", host.Files["All.g.cs"], StringComparison.Ordinal);
        Assert.Equal(["Consumer.Common.Common/Unit.g.cs"], FilesOf(host, "Unit"));
    }

    [Fact]
    public void A_type_of_the_client_can_have_the_name_of_a_shared_type()
    {
        ProjectDocument client = SharedProject.ClientOf(
            "common.yaml#/components/schemas/Money", "#/components/schemas/Money", "#/components/schemas/Common");
        GeneratorHost host = GeneratorHost.Create(
        [
            client.WithText(client.Text + "    Money: { type: object, properties: { own: { type: string } } }\n    Common: { type: object, properties: { own: { type: string } } }\n")
                .With(("Namespace", "Consumer")),
            SharedProject.CommonFile(),
        ]);

        Assert.Empty(host.CompilerFindings());
        string all = host.Result.Results[0].GeneratedSources.Single(static source =>
            source.HintName.EndsWith("/All.g.cs", StringComparison.Ordinal)).SourceText.ToString();
        Assert.Contains("global::Consumer.Common.Money? M0", all, StringComparison.Ordinal);
        Assert.Contains("public Money? M1", all, StringComparison.Ordinal);
        Assert.Contains("public CommonModel? M2", all, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_of_the_client_that_derives_from_a_shared_one_has_its_members()
    {
        ProjectDocument client = SharedProject.ClientOf("#/components/schemas/Paid", "common.yaml#/$defs/Event");
        GeneratorHost host = GeneratorHost.Create(
        [
            client.WithText(
                client.Text + "    Paid: { allOf: [{ $ref: 'common.yaml#/$defs/Event' }], properties: { by: { type: string } } }\n"),
            SharedProject.CommonFile(
                "$defs:\n  Event: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { kind: { type: string }, level: { type: string, enum: [low, high] } } }\n"
                + "  Sent: { allOf: [{ $ref: '#/$defs/Event' }], properties: { to: { type: string } } }"),
        ]);

        Assert.Empty(host.CompilerFindings());
        Assert.Contains("public sealed partial record Paid : JsonRecord", host.Files["Paid.g.cs"], StringComparison.Ordinal);
        Assert.Contains("global::Consumer.Common.EventLevel? Level", host.Files["Paid.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public sealed partial record Sent : Event", host.Files["Sent.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Closed_enums_classes_and_mapped_types_are_shared_as_their_settings_say()
    {
        (string, string)[] settings = [("Enums", "Closed"), ("Models", "Class"), ("Types", "type:number=decimal")];
        GeneratorHost host = GeneratorHost.Create(
            [SharedProject.OrdersClient(settings), SharedProject.BillingClient(settings), SharedProject.CommonFile()]);

        Assert.Empty(host.Diagnostics);
        Assert.Empty(host.CompilerFindings());
        Assert.Contains("public sealed partial class Money : JsonModel", host.Files["Money.g.cs"], StringComparison.Ordinal);
        Assert.Contains("required decimal Amount", host.Files["Money.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public enum MoneyUnit", host.Files["MoneyUnit.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_item_of_the_file_names_types_and_maps_them()
    {
        GeneratorHost host = GeneratorHost.Create(
        [
            SharedProject.ClientOf(
                "common.yaml#/$defs/Money", "common.yaml#/$defs/Id", "common.yaml#/$defs/Day", "common.yaml#/$defs/Unit"),
            SharedProject.CommonFile(
                "$defs:\n  Money: { type: object, properties: { amount: { type: number } } }\n  Id: { type: string, x-tokengen: { id: true } }\n"
                + "  Day: { type: string }\n  Unit: { type: string, enum: [cent] }",
                ("Namespace", "Acme.Shared"), ("Rename", "Money=Cash|Cash.amount=Value|Unit=Units"), ("Types", "schema:Day=Acme.Day"), ("Enums", "Closed")),
        ]).WithCSharp(
            """
            namespace Acme;
            /// <summary>A day.</summary><param name="Number">The day.</param>
            public readonly record struct Day(int Number)
            {
                /// <summary>Reads it.</summary>
                public static Day Parse(string text) => new(int.Parse(text));
            }
            """);

        Assert.Empty(host.Diagnostics.Where(static finding => finding.Id != "TKG0008"));
        Assert.Empty(host.CompilerFindings());
        string all = host.Files["All.g.cs"];
        Assert.Contains("global::Acme.Shared.Cash? M0", all, StringComparison.Ordinal);
        Assert.Contains("global::Acme.Shared.Id? M1", all, StringComparison.Ordinal);
        Assert.Contains("global::Acme.Day? M2", all, StringComparison.Ordinal);
        Assert.Contains("global::Acme.Shared.CommonJson.Own.Day", all, StringComparison.Ordinal);
        Assert.Contains("global::Acme.Shared.Units? M3", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Internal", "Internal", "internal")]
    [InlineData("Internal", "Public", "public")]
    public void Shared_types_are_public_if_one_client_is(string first, string second, string expected)
    {
        GeneratorHost host = GeneratorHost.Create(
            [SharedProject.OrdersClient(("Accessibility", first)), SharedProject.BillingClient(("Accessibility", second)), SharedProject.CommonFile()]);

        Assert.Empty(host.CompilerFindings());
        Assert.Contains($"{expected} sealed partial record Money", host.Files["Money.g.cs"], StringComparison.Ordinal);
        Assert.Contains($"{expected} static readonly JsonRecordCodec<Money> Json", host.Files["Money.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Fakes_examples_and_validation_know_shared_types()
    {
        ProjectDocument billing = SharedProject.BillingClient(("Fakes", "true"), ("Examples", "true"), ("Validation", "true"));
        GeneratorHost host = GeneratorHost.Create(
        [
            billing.WithText(billing.Text.Replace(
                "application/json: {", "application/json: { example: { amount: 1, unit: cent },", StringComparison.Ordinal)),
            SharedProject.CommonFile(),
        ]).WithLibraries();

        Assert.Empty(host.Diagnostics);
        Assert.Empty(host.CompilerFindings());
        Assert.Contains("global::Consumer.Common.Money", host.Files["BillingExamples.g.cs"], StringComparison.Ordinal);
        Assert.Contains("IApiValidated", host.Files["Money.Validation.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_of_a_shared_type_is_a_secret_of_the_operation()
    {
        GeneratorHost host = GeneratorHost.Create(
        [
            SharedProject.ClientOf("common.yaml#/$defs/Login"),
            SharedProject.CommonFile("$defs: { Login: { type: object, properties: { pin: { type: string, format: password } } } }"),
        ]);

        Assert.Contains("\"pin\"", string.Join('\n', host.Files.Where(static file =>
            file.Key.EndsWith("Client.g.cs", StringComparison.Ordinal)).Select(static file => file.Value)), StringComparison.Ordinal);
    }

    private static string[] FilesOf(GeneratorHost host, string name) =>
        [.. host.Result.Results[0].GeneratedSources.Select(static source => source.HintName)
            .Where(hint => hint.Contains($"/{name}", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
