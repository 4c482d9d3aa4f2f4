namespace TokenGen.Tasks;

/// <summary>Fetches one document, and the files that it refers to. Nothing is written before everything is there and parses.</summary>
internal sealed class DocumentFetcher : IDisposable
{
    private readonly FetchRequest _request;
    private readonly FetchLimits _limits;
    private readonly FetchState _state;
    private readonly Uri _source;
    private readonly Downloader _downloader;

    /// <summary>What has changed, by full path.</summary>
    private readonly Dictionary<string, byte[]> _changed = new(StringComparer.Ordinal);

    public DocumentFetcher(FetchRequest request, FetchLimits limits, string stateFolder, Func<string, string?> environment)
    {
        _request = request;
        _limits = limits;
        _source = SourceUrl.Parse(request.Source);
        _downloader = new Downloader(_source, SourceHeaders.Parse(request.Headers, environment), limits);
        _state = FetchState.Load(stateFolder, request.Path);
    }

    /// <returns>What happened, for the log.</returns>
    public async Task<string> FetchAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(_limits.Time);
        try
        {
            int files = await FetchAllAsync(time.Token).ConfigureAwait(false);
            FileReplacement.Write(_changed);
            _state.Save();
            string whole = files == 1 ? $"'{_request.Name}'" : $"'{_request.Name}' and the {files - 1} files that it refers to";
            return _changed.Count == 0 ? $"{whole} did not change at {SourceUrl.Show(_source)}"
                : files == 1 ? $"{whole} was fetched from {SourceUrl.Show(_source)}"
                : $"{whole} were fetched from {SourceUrl.Show(_source)}: {_changed.Count} changed";
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or IOException
            or HttpRequestException && time.IsCancellationRequested)
        {
            throw new FetchException(cancellationToken.IsCancellationRequested ? "the build was cancelled" : $"it takes longer than {_limits.Time.TotalSeconds} seconds");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            throw new FetchException(exception.InnerException is { } inner ? $"{exception.Message} ({inner.Message})" : exception.Message);
        }
    }

    public void Dispose() => _downloader.Dispose();

    private async Task<int> FetchAllAsync(CancellationToken cancellationToken)
    {
        (Uri url, IReadOnlyCollection<string> references) = await FetchAsync(_request.Name, _source, isDocument: true, cancellationToken)
            .ConfigureAwait(false);
        HashSet<string> known = new(StringComparer.OrdinalIgnoreCase) { _request.Name };
        if (!_request.WithReferences)
        {
            return known.Count;
        }

        // Files beside it refer to the document by the name that it has on the server.
        string remoteName = Uri.UnescapeDataString(url.Segments[url.Segments.Length - 1]);
        Uri folder = new(url, ".");
        Queue<string> pending = new();
        Enqueue(_request.Name, references);
        while (pending.Count > 0)
        {
            string file = pending.Dequeue();
            Uri address = new(folder, string.Join("/", file.Split('/').Select(Uri.EscapeDataString)));
            (_, references) = await FetchAsync(file, address, isDocument: false, cancellationToken).ConfigureAwait(false);
            Enqueue(file, references);
        }

        return known.Count;

        void Enqueue(string from, IReadOnlyCollection<string> found)
        {
            foreach (string reference in found)
            {
                string? file = SiblingFile.Resolve(from, reference);
                if (file == _request.Name && file != remoteName)
                {
                    throw new FetchException(
                        $"'{from}' refers to another file '{file}': give the document its name on the server, '{remoteName}'");
                }

                if (file is not null && known.Add(file))
                {
                    pending.Enqueue(file);
                }
            }

            if (known.Count > _limits.Files)
            {
                throw new FetchException($"it refers to more than {_limits.Files} files");
            }
        }
    }

    private async Task<(Uri Url, IReadOnlyCollection<string> References)> FetchAsync(
        string file, Uri url, bool isDocument, CancellationToken cancellationToken)
    {
        string path = Path.Combine(_request.Folder, file.Replace('/', Path.DirectorySeparatorChar));
        byte[]? present = File.Exists(path) ? File.ReadAllBytes(path) : null;
        Download download = await _downloader.GetAsync(url, _state.ETagOf(file, url, present), cancellationToken).ConfigureAwait(false);
        byte[] content = download.Bytes ?? present!;
        IReadOnlyCollection<string> references = DocumentContent.ReferencesOf(file, content, isDocument, cancellationToken);
        if (present is null || !content.AsSpan().SequenceEqual(present))
        {
            _changed[path] = content;
        }

        _state.Set(file, url, content, download.ETag);
        return (download.Url, references);
    }
}
