using System.Net;

namespace Extractor.Crawling.Fetching;

/// <summary>One request and its answer, read to the end.</summary>
/// <param name="connections">Sends requests.</param>
/// <param name="downloads">Where bodies that go into files are.</param>
/// <param name="userAgent">Who asks.</param>
/// <param name="time">The clock.</param>
internal sealed class Exchange(HttpMessageInvoker connections, DownloadFolder downloads, string userAgent, TimeProvider time)
{
    /// <summary>What is kept of the body of a failed answer: block pages are smaller.</summary>
    private const int LongestFailedBody = 64 << 10;

    /// <summary>Asks once.</summary>
    /// <inheritdoc cref="Asking.AskAsync"/>
    internal async Task<Attempt> AskAsync(FetchRequest request, bool isCut, CancellationToken cancellationToken)
    {
        using var part = request.IntoFile ? await downloads.OpenAsync(request.Address, request.LongestBody, cancellationToken).ConfigureAwait(false) : null;
        using var message = RequestMessage.Create(request, part, userAgent);
        using var stall = new Stall(time, cancellationToken);
        try
        {
            using var response = await connections.SendAsync(message, stall.Token).ConfigureAwait(false);
            return await UnderstandAsync(request, part, response, isCut, stall).ConfigureAwait(false);
        }
        catch (Exception exception) when (NetworkFailure.Understand(exception, request.Address) is { } failed)
        {
            return failed;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Attempt.Failed(request.Address, Stall.Problem, isTransient: true);
        }
    }

    private static async Task<Attempt> UnderstandAsync(FetchRequest request, PartFile? part, HttpResponseMessage response, bool isCut, Stall stall)
    {
        var answer = AnswerHeaders.Read(request.Address, response);
        switch (response.StatusCode)
        {
            case HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect:
                return new Attempt(answer) { Redirect = AnswerHeaders.ReadRedirect(request.Address, response) };
            case HttpStatusCode.NotModified when request.EntityTag is not null || request.LastModified is not null:
                return new Attempt(answer with { IsNotModified = true });
            case HttpStatusCode.PartialContent when part is { Resume: not null }:
            case HttpStatusCode.OK when part is not null:
                return await FileBody.ReadAsync(answer, part, response, stall).ConfigureAwait(false);
            case HttpStatusCode.RequestedRangeNotSatisfiable when part is { Resume: not null }:
                part.Discard();
                return Attempt.Failed(request.Address, CrawlProblems.Truncated(), isTransient: true);
            case >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices and not HttpStatusCode.PartialContent:
                return await MemoryBody.ReadAsync(answer, request.LongestBody, isCut, response, stall).ConfigureAwait(false);
            default:
                return await FailAsync(answer, response, stall).ConfigureAwait(false);
        }
    }

    private static async Task<Attempt> FailAsync(FetchAnswer answer, HttpResponseMessage response, Stall stall)
    {
        var status = (int)response.StatusCode;
        var problem = response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone ? CrawlProblems.Gone(status) : CrawlProblems.Status(status);
        var isTransient = status is 408 or 425 or 429 or 500 or 502 or 503 or 504;
        var beginning = await MemoryBody.ReadBeginningAsync(answer, response, LongestFailedBody, stall).ConfigureAwait(false);
        return new Attempt(answer with { Problem = problem, Body = beginning, Length = beginning.Length })
        {
            IsTransient = isTransient,
            RetryAfter = isTransient ? AnswerHeaders.ReadRetryAfter(response, stall.Now) : null,
        };
    }
}
