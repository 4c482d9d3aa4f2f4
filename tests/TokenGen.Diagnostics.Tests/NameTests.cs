using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>TKG0244 and TKG0245: names that are changed.</summary>
public sealed class NameTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: Acme, version: '1' }\n";

    [Fact]
    public Task TKG0244_Names_differ_in_the_document_and_not_in_CSharp() => For(
        Head + """
        paths:
          /pets:
            {|#6:get|}: { operationId: get_pet, responses: {} }
            {|#7:put|}:
              operationId: getPet
              parameters:
                - {|#4:{|} name: dry-run, in: query, schema: { type: boolean } }
                - {|#5:{|} name: dry_run, in: query, schema: { type: boolean } }
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: {}
        components:
          schemas:
            {|#0:Pet|}:
              type: object
              properties:
                {|#2:html_url|}: { type: string }
                {|#3:htmlUrl|}: { type: string }
                use: { type: string, enum: [{|#8:in-use|}, {|#9:in_use|}] }
            {|#1:pet|}: { type: object, properties: { name: { type: string } } }
        """,
        Info("TKG0244").WithLocation(1).WithLocation(0).WithArguments("pet", "Pet", "PetModel"),
        Info("TKG0244").WithLocation(2).WithLocation(3).WithArguments("Pet.html_url", "HtmlUrl", "HtmlUrlValue"),
        Info("TKG0244").WithLocation(4).WithLocation(5).WithArguments("getPet.dry-run", "dryRun", "dryRunQuery"),
        Info("TKG0244").WithLocation(6).WithLocation(7).WithArguments("get_pet", "GetPet", "GetPets"),
        Info("TKG0244").WithLocation(8).WithLocation(9).WithArguments("in-use", "InUse", "InUseValue"));

    [Fact]
    public Task TKG0245_A_type_has_the_name_of_a_framework_type() => For(
        Head + """
        paths:
          /tasks:
            get:
              operationId: listTasks
              responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/task' } } } } }
        components:
          schemas:
            {|#0:task|}: { type: object, properties: { name: { type: string } } }
            File: { type: object, properties: { name: { type: string } } }
        """,
        Info("TKG0245").WithArguments("task", "Task", "System.Threading.Tasks", "TaskModel"));
}
