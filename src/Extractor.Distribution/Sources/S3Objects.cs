using System.Globalization;
using System.Net;

namespace Extractor.Distribution.Sources;

/// <summary>Fetches objects from Amazon S3 or a server that speaks its protocol.</summary>
/// <param name="settings">Who asks whom, or null where nobody may.</param>
/// <param name="folder">Where bodies go.</param>
/// <param name="time">The clock of signatures.</param>
internal sealed class S3Objects(S3Settings? settings, string folder, TimeProvider time) : IDisposable
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Nothing is followed or asked on the side: a redirect would take the signature elsewhere.</summary>
    private readonly HttpMessageInvoker connections = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(20), ActivityHeadersPropagator = null });

    private int number;

    /// <summary>Fetches an object.</summary>
    internal async Task<SourceAnswer> FetchAsync(string source, long longest, CancellationToken cancellationToken)
    {
        if (S3Address.Parse(source) is not { } found)
        {
            return SourceAnswer.Of(QueueProblems.BadSource(source), SourceRemedy.None);
        }

        if (settings is null)
        {
            return SourceAnswer.Of(QueueProblems.NoCredentials(), SourceRemedy.OtherWorker);
        }

        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref number)}.object"));
        try
        {
            var at = time.GetUtcNow();
            using var request = new HttpRequestMessage(HttpMethod.Get, found.AddressAt(settings));
            foreach (var (name, value) in S3Signature.Sign(request.RequestUri!, settings, at))
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            using var answer = await connections.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                return SourceAnswer.Of(QueueProblems.ObjectRefused(source, (int)answer.StatusCode), RemedyOf(answer.StatusCode));
            }

            if (!await SaveAsync(answer.Content, path, longest, cancellationToken).ConfigureAwait(false))
            {
                File.Delete(path);
                return SourceAnswer.Of(QueueProblems.TooLong(source, longest), SourceRemedy.None);
            }

            return new SourceAnswer(new FetchedSource(path, IsTemporary: true) { Url = source, RetrievedAt = HttpSources.Moment(at) }, null);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException || (problem is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            File.Delete(path);
            return SourceAnswer.Of(QueueProblems.FetchFailed(source, problem.Message.TrimEnd('.')), SourceRemedy.Later);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => connections.Dispose();

    private static SourceRemedy RemedyOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => SourceRemedy.None,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => SourceRemedy.OtherWorker,
        HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => SourceRemedy.Later,
        _ => SourceRemedy.None,
    };

    private static async Task<bool> SaveAsync(HttpContent content, string path, long longest, CancellationToken cancellationToken)
    {
        var body = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var closed = body.ConfigureAwait(false);
        var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
        await using var written = file.ConfigureAwait(false);
        var buffer = new byte[BufferSize];
        for (var length = 0L; ;)
        {
            var got = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (got == 0)
            {
                return true;
            }

            length += got;
            if (length > longest)
            {
                return false;
            }

            await file.WriteAsync(buffer.AsMemory(0, got), cancellationToken).ConfigureAwait(false);
        }
    }
}
