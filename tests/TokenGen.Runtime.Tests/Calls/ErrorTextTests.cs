using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>The server's error message, in the formats of frameworks and large vendors.</summary>
public sealed class ErrorTextTests
{
    public static TheoryData<string, string, string> Shapes => new()
    {
        { "ASP.NET Web API", """{"Message":"Not here."}""", "Not here." },
        { "ASP.NET Web API with ModelState", """{"Message":"The request is invalid.","ModelState":{"order.Name":["Too short."]}}""", "The request is invalid. order.Name: Too short." },
        { "ASP.NET Web API with an exception", """{"Message":"An error has occurred.","ExceptionMessage":"No disk.","ExceptionType":"System.IO.IOException"}""", "No disk." },
        { "ASP.NET Core", """{"type":"about:blank","title":"One or more validation errors occurred.","status":400,"errors":{"name":["Too short."],"age":["Too low.","No number."]},"traceId":"00-1"}""", "One or more validation errors occurred. name: Too short; age: Too low; No number." },
        { "ASP.NET Core without title", """{"errors":{"name":["Too short."]}}""", "name: Too short." },
        { "RFC 9457", """{"type":"https://example.com/credit","title":"No credit.","detail":"The balance is 30.","instance":"/a"}""", "No credit. The balance is 30." },
        { "RFC 7807 with invalid-params", """{"title":"Invalid","invalid-params":[{"name":"age","reason":"must be positive"}]}""", "Invalid: age: must be positive" },
        { "FastAPI", """{"detail":[{"loc":["body","age"],"msg":"must be a number","type":"int"}]}""", "body.age: must be a number" },
        { "FastAPI, two errors", """{"detail":[{"loc":["body","items",0,"age"],"msg":"too low"},{"loc":["query","q"],"msg":"field required"}]}""", "body.items[0].age: too low; query.q: field required" },
        { "FastAPI, own detail", """{"detail":"Item not found"}""", "Item not found" },
        { "FastAPI, detail of an object", """{"detail":{"code":7,"message":"Item is locked"}}""", "Item is locked" },
        { "Django REST framework", """{"name":["Too short."]}""", "name: Too short." },
        { "Django REST framework, a field called title", """{"title":["This field is required."]}""", "title: This field is required." },
        { "Django REST framework, fields called title and detail", """{"title":["Required."],"detail":["Too long."]}""", "title: Required; detail: Too long." },
        { "Django REST framework, nested", """{"address":{"city":["Required."]},"non_field_errors":["Passwords differ."]}""", "address: city: Required; Passwords differ." },
        { "Django REST framework, a list", """["No such group."]""", "No such group." },
        { "Django REST framework, many", """[{"name":["Required."]},{}]""", "name: Required." },
        { "Laravel", """{"message":"The given data was invalid.","errors":{"email":["Taken."]}}""", "The given data was invalid. email: Taken." },
        { "Rails", """{"errors":["Name can't be blank","Age is low"]}""", "Name can't be blank; Age is low" },
        { "Rails, one text", """{"errors":"Not found"}""", "Not found" },
        { "NestJS", """{"statusCode":400,"message":["email must be an email","age must be positive"],"error":"Bad Request"}""", "Bad Request: email must be an email; age must be positive" },
        { "Spring", """{"timestamp":"2030-01-01","status":404,"error":"Not Found","message":"No book 7","path":"/books/7"}""", "Not Found: No book 7" },
        { "Micronaut", """{"message":"Bad Request","_links":{"self":{"href":"/books"}},"_embedded":{"errors":[{"message":"name: must not be blank"},{"message":"age: must be positive"}]}}""", "Bad Request: name: must not be blank; age: must be positive" },
        { "Micronaut, one message twice", """{"message":"Not Found","_embedded":{"errors":[{"message":"Not Found"}]}}""", "Not Found" },
        { "Symfony", """{"title":"An error occurred","detail":"name: too short","violations":[{"propertyPath":"name","title":"too short"}]}""", "An error occurred: name: too short" },
        { "Google", """{"error":{"code":404,"message":"Not Found","status":"NOT_FOUND","errors":[{"message":"Not Found","domain":"global","location":"id","reason":"notFound"}]}}""", "Not Found" },
        { "Google with field violations", """{"error":{"code":400,"message":"Invalid value.","details":[{"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[{"field":"page","description":"too large"}]},{"@type":"x","reason":"API","domain":"g"}]}}""", "Invalid value. page: too large" },
        { "AWS", """{"__type":"com.amazon#ResourceNotFoundException","Message":"No table."}""", "No table." },
        { "AWS, lower case", """{"__type":"ValidationException","message":"1 error."}""", "1 error." },
        { "AWS, Errors", """{"Errors":[{"Code":"Bad","Message":"No bucket."}],"RequestID":"1"}""", "No bucket." },
        { "Azure and OData 4", """{"error":{"code":"501","message":"Not supported.","target":"query","details":[{"code":"301","target":"$search","message":"No $search here."}]}}""", "Not supported. $search: No $search here." },
        { "OData 3", """{"odata.error":{"code":"","message":{"lang":"en-US","value":"No resource."}}}""", "No resource." },
        { "OData 2", """{"error":{"code":"","message":{"lang":"en-US","value":"Gone."}}}""", "Gone." },
        { "GraphQL", """{"data":null,"errors":[{"message":"Cannot query field.","locations":[{"line":1,"column":2}],"path":["user",0,"name"]}]}""", "user[0].name: Cannot query field." },
        { "JSON:API", """{"errors":[{"status":"422","source":{"pointer":"/data/attributes/name"},"title":"Invalid Attribute","detail":"Too short."}]}""", "/data/attributes/name: Invalid Attribute: Too short." },
        { "JSON:API, two errors", """{"errors":[{"title":"First."},{"title":"Second."}]}""", "First; Second." },
        { "Elasticsearch", """{"error":{"root_cause":[{"type":"x","reason":"no such index [a]"}],"type":"index_not_found_exception","reason":"no such index [a]"},"status":404}""", "no such index [a]" },
        { "Kubernetes", """{"kind":"Status","status":"Failure","message":"pods \"a\" not found","reason":"NotFound","details":{"name":"a","kind":"pods"},"code":404}""", "pods \"a\" not found" },
        { "gRPC gateway", """{"error":"etcdserver: no","code":3,"message":"etcdserver: no"}""", "etcdserver: no" },
        { "Jira", """{"errorMessages":[],"errors":{"summary":"You must give a summary."}}""", "summary: You must give a summary." },
        { "Zod", """{"success":false,"error":{"issues":[{"code":"x","path":["a","b"],"message":"Required"}],"name":"ZodError"}}""", "a.b: Required" },
        { "FluentValidation", """[{"propertyName":"Age","errorMessage":"Too low","attemptedValue":1}]""", "Age: Too low" },
        { "Apigee", """{"fault":{"faultstring":"Rate limit.","detail":{"errorcode":"policies.RateLimit"}}}""", "Rate limit." },
        { "Okta", """{"errorCode":"E1","errorSummary":"Not found: x","errorCauses":[]}""", "Not found: x" },
        { "Slack", """{"ok":false,"error":"invalid_auth"}""", "invalid_auth" },
        { "OAuth", """{"error":"invalid_grant","error_description":"The code has expired."}""", "The code has expired." },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task The_sentence_of_the_server_is_found(string shape, string body, string sentence)
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(422, body);
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.True(sentence == error.ErrorMessage, $"{shape}: {error.ErrorMessage}");
        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"code":7}""")]
    [InlineData("""{"id":5,"tags":["a","b"]}""")]
    [InlineData("""{"error":{"code":"x","fields":["a"],"count":2}}""")]
    [InlineData("""{"code":3,"details":{"name":"a","kind":"pods"}}""")]
    [InlineData("""{"errors":[]}""")]
    [InlineData("""{"message":null,"error":true,"detail":"  "}""")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task Data_is_not_mistaken_for_an_error_message(string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(422, body);
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Null(error.ErrorMessage);
        Assert.Equal("getTokensServiceAccount failed with HTTP 422.", error.Message);
    }

    [Theory]
    [InlineData("application/xml", "<?xml version=\"1.0\"?>\n<Error><Code>NoSuchKey</Code><Message>No &amp; key.</Message></Error>", "No & key.")]
    [InlineData("text/xml", "<m:error xmlns:m=\"x\"><m:code/><m:message xml:lang=\"en\">Gone.</m:message></m:error>", "Gone.")]
    [InlineData("application/xml", "<messages><other>1</other></messages>", "<messages><other>1</other></messages>")]
    public async Task The_message_of_an_error_in_xml_is_found(string mediaType, string body, string sentence)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(404, mediaType, body);
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(sentence, error.ErrorMessage);
        Assert.Equal(ApiErrorKind.Text, error.Kind);
    }

    [Fact]
    public async Task A_long_list_of_errors_is_limited()
    {
        string body = $$"""{"errors":[{{string.Join(',', Enumerable.Range(0, 5000).Select(static i => $"\"Error {i}\""))}}]}""";
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(422, body);
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.StartsWith("Error 0; Error 1; ", error.ErrorMessage, StringComparison.Ordinal);
        Assert.EndsWith("; and 4990 more.", error.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deeply_nested_error_is_read_in_bounded_time()
    {
        string body = string.Concat(Enumerable.Repeat("""{"error":""", 60)) + "{}" + new string('}', 60);
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(422, body);
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Null(error.ErrorMessage);
    }
}
