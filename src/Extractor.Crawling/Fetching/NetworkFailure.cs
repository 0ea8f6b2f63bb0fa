using System.Net.Sockets;
using System.Security.Authentication;
using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Fetching;

/// <summary>What an exception of the network means. Words are ours, so that they are the same everywhere.</summary>
internal static class NetworkFailure
{
    /// <summary>The attempt that failed so, or null for an exception that is none of the network.</summary>
    internal static Attempt? Understand(Exception exception, WebAddress address)
    {
        if (exception is BrokenBodyException broken)
        {
            return new Attempt(broken.Answer with { Problem = CrawlProblems.Truncated() }) { IsTransient = true };
        }

        if (exception is UnknownCodingException unknown)
        {
            return Attempt.Failed(address, CrawlProblems.Unreadable(unknown.Message), isTransient: false);
        }

        if (exception is not HttpRequestException failure)
        {
            return null;
        }

        return Find<PrivateAddressException>(failure) is { } refused ? Attempt.Failed(address, CrawlProblems.PrivateAddress(refused.Host), isTransient: false)
            : Find<AuthenticationException>(failure) is { } untrusted ? Attempt.Failed(address, CrawlProblems.Certificate(untrusted.Message), isTransient: false)
            : failure.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded ? Attempt.Failed(address, CrawlProblems.Network("the headers are too long"), isTransient: false)
            : Attempt.Failed(address, CrawlProblems.Network(Describe(failure)), isTransient: true);
    }

    private static string Describe(HttpRequestException failure) => (failure.HttpRequestError, Find<SocketException>(failure)?.SocketErrorCode) switch
    {
        (HttpRequestError.NameResolutionError, _) or (_, SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain) => "the name of the host is not known",
        (_, SocketError.ConnectionRefused) => "the host refuses connections",
        (_, SocketError.TimedOut) => "the host does not accept a connection in time",
        (_, SocketError.HostUnreachable or SocketError.NetworkUnreachable) => "the host cannot be reached",
        (_, SocketError.ConnectionReset) or (HttpRequestError.ResponseEnded, _) => "the host broke off the connection",
        (HttpRequestError.SecureConnectionError, _) => "TLS could not be set up",
        (HttpRequestError.InvalidResponse, _) => "the answer is no HTTP",
        (var error, _) => $"{error}",
    };

    private static T? Find<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
            {
                return found;
            }
        }

        return null;
    }
}

/// <summary>A body ended before its end.</summary>
internal sealed class BrokenBodyException(FetchAnswer answer, Exception? cause) : Exception("The body ended too early.", cause)
{
    /// <summary>What the headers said.</summary>
    internal FetchAnswer Answer { get; } = answer;
}

/// <summary>A body is compressed in a way that was not asked for and is not known.</summary>
internal sealed class UnknownCodingException(string coding) : Exception($"it is compressed as {coding}");
