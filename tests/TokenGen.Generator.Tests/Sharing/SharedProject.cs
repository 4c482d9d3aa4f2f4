namespace TokenGen.Generator.Tests.Sharing;

/// <summary>Two documents that refer to a third one, and the project that makes a client of each.</summary>
internal static class SharedProject
{
    public const string Common =
        "openapi: 3.1.0\ninfo: { title: Common, version: '1' }\ncomponents:\n  schemas:\n"
        + "    Money: { description: An amount., type: object, required: [amount], properties: { amount: { type: number }, unit: { type: string, enum: [cent, euro] } } }\n";

    public const string Orders =
        "openapi: 3.1.0\ninfo: { title: Orders, version: '1' }\npaths:\n  /orders:\n    get:\n      operationId: getOrder\n      tags: [Orders]\n"
        + "      responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }\n"
        + "components:\n  schemas:\n    Order: { type: object, properties: { total: { $ref: 'common.yaml#/components/schemas/Money' } } }\n";

    public const string Billing =
        "openapi: 3.1.0\ninfo: { title: Billing, version: '1' }\npaths:\n  /invoices:\n    post:\n      operationId: pay\n      tags: [Invoices]\n"
        + "      requestBody: { required: true, content: { application/json: { schema: { $ref: 'common.yaml#/components/schemas/Money' } } } }\n"
        + "      responses: { '204': { description: Paid } }\n";

    /// <summary>A client of its own, in <c>Consumer.Orders</c>.</summary>
    public static ProjectDocument OrdersClient(params (string Name, string Value)[] metadata) =>
        new ProjectDocument("orders.yaml", Orders).With([("Namespace", "Consumer.Orders"), ("SharedTypes", "common.yaml"), .. metadata]);

    /// <summary>A client of its own, in <c>Consumer.Billing</c>.</summary>
    public static ProjectDocument BillingClient(params (string Name, string Value)[] metadata) =>
        new ProjectDocument("billing.yaml", Billing).With([("Namespace", "Consumer.Billing"), ("SharedTypes", "common.yaml"), .. metadata]);

    /// <summary>The item of the shared file.</summary>
    public static ProjectDocument CommonFile(params (string Name, string Value)[] metadata) => CommonFile(Common, metadata);

    public static ProjectDocument CommonFile(string text, params (string Name, string Value)[] metadata) =>
        new ProjectDocument("common.yaml", text) { Kind = ItemKind.Document }.With(metadata);

    /// <summary>A client of one operation that returns an object with a member for each reference.</summary>
    public static ProjectDocument ClientOf(params string[] references) => new ProjectDocument(
        "client.yaml",
        "openapi: 3.1.0\ninfo: { title: Client, version: '1' }\npaths:\n  /all:\n    get:\n      operationId: getAll\n      tags: [All]\n"
        + "      responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/All' } } } } }\n"
        + "components:\n  schemas:\n    All:\n      type: object\n      properties:\n"
        + string.Concat(references.Select(static (reference, index) => $"        m{index}: {{ $ref: '{reference}' }}\n")))
        .With(("Namespace", "Consumer.Client"), ("SharedTypes", "common.yaml"));
}
