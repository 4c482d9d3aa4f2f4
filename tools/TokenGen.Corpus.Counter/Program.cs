using TokenGen.Corpus.Counter;

// Reads the path of a root file from each line, and writes one line with the counts of that document. If a document ends this process, the
// number of lines written shows which one it was.
while (Console.In.ReadLine() is { } path)
{
    string answer;
    try
    {
        answer = DocumentCount.Of(path).ToString();
    }
    catch (Exception exception)
    {
        answer = $"error\t{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ").Replace('\t', ' ')}";
    }

    Console.Out.WriteLine(answer);
    Console.Out.Flush();
}
