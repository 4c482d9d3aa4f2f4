using TokenGen.Corpus.Counter;

// One document a line, in and out: the path of a root file comes in, what is in the document goes out. Whoever asks can tell from
// the lines that came which document ended this process.
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
