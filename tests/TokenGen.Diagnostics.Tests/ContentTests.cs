using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>TKG0120 to TKG0129: single values of a document.</summary>
public sealed class ContentTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: Acme, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n";

    [Fact]
    public Task TKG0120_A_list_stands_where_an_object_belongs() => For(
        Head + """
            Pet:
              {|#0:properties|}: [name]
        """,
        Error("TKG0120").WithArguments("properties", "an object", "a list"));

    [Fact]
    public Task TKG0121_A_text_stands_where_a_number_belongs() => For(
        Head + """
            Pet: { type: string, {|#0:maxLength|}: long }
        """,
        Warning("TKG0121").WithArguments("maxLength", "a whole number", "'long'"));

    [Fact]
    public Task TKG0122_A_type_is_not_known() => For(
        Head + """
            Pet: { type: {|#0:dog|} }
        """,
        Warning("TKG0122").WithArguments("dog"));

    [Fact]
    public Task TKG0123_A_field_is_misspelt() => For(
        Head + """
            Pet: { type: object, {|#0:propertys|}: {} }
        """,
        Info("TKG0123").WithArguments("propertys", "'properties' may be meant"));

    [Fact]
    public Task TKG0123_A_field_is_of_another_version() => For(
        Head + """
            Pet: { type: string, {|#0:const|}: dog }
        """,
        Info("TKG0123").WithArguments("const", "OpenAPI 3.1 has it, and this document is of OpenAPI 3.0"));

    [Fact]
    public Task TKG0123_A_field_is_none_at_all() => For(
        Head + """
            Pet: { type: string, {|#0:colour|}: red, x-colour: red }
        """,
        Info("TKG0123").WithArguments("colour", "mend its spelling or its place"));

    [Fact]
    public Task TKG0123_A_keyword_that_anybody_may_add_is_only_told_when_it_looks_misspelt() => For(
        """
        openapi: 3.1.0
        info: { title: Acme, version: '1' }
        paths: {}
        components:
          schemas:
            Pet: { type: object, colour: red, {|#0:requird|}: [name] }
        """,
        Info("TKG0123").WithArguments("requird", "'required' may be meant"));

    [Fact]
    public Task TKG0123_A_path_has_no_slash_in_front() => For(
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          {|#0:pets|}: { get: { operationId: listPets, responses: {} } }
        """,
        Info("TKG0123").WithArguments("pets", "'/pets' may be meant"));

    [Fact]
    public Task TKG0124_A_parameter_is_sent_nowhere() => For(
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets:
            get:
              operationId: listPets
              parameters: [{ name: id, {|#0:in|}: nowhere, schema: { type: string } }]
              responses: {}
        """,
        Warning("TKG0124").WithArguments("Enum value nowhere is not recognized"));
}
