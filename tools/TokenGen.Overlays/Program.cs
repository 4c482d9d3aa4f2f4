using System.CommandLine;
using TokenGen.Overlays;

Argument<FileInfo> documentFile = new("document") { Description = "The OpenAPI document, JSON or YAML." };
Argument<FileInfo> differencesFile = new("differences") { Description = "The observed differences: one ApiDrift per line as JSON, with operationId, statusCode, path, expected and actual." };
RootCommand command =
    new("Writes an OpenAPI Overlay that corrects a document by the differences that were observed.") { documentFile, differencesFile };
command.SetAction(arguments =>
{
    FileInfo document = arguments.GetRequiredValue(documentFile);
    ApiDocument read = ApiDocument.Read(File.ReadAllText(document.FullName));
    Console.Write(OverlayText.Of(
        document.Name, read, ObservedDifference.ReadLines(File.ReadLines(arguments.GetRequiredValue(differencesFile).FullName))));
    return 0;
});
return command.Parse(args).Invoke();
