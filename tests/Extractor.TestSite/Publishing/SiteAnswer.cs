using System.Collections.Immutable;

namespace Extractor.TestSite.Publishing;

/// <summary>What a server answers, and how it fails while it does.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The whole body.</param>
/// <param name="ContentType">The content type, or null for none.</param>
public sealed record SiteAnswer(int Status, ReadOnlyMemory<byte> Body, string? ContentType)
{
    /// <summary>Further headers.</summary>
    public ImmutableArray<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The entity tag, with its quotes; a server with one answers conditional requests and ranges.</summary>
    public string? EntityTag { get; init; }

    /// <summary>When the body was last changed.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>After how many bytes of what is sent the connection breaks, or null.</summary>
    public int? CutAt { get; init; }

    /// <summary>Whether the connection breaks before any answer.</summary>
    public bool IsAborted { get; init; }

    /// <summary>The pause between two pieces of a slow body.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>An answer without anything but a status and headers.</summary>
    public static SiteAnswer Bare(int status, params ImmutableArray<(string Name, string Value)> headers) => new(status, default, null) { Headers = headers };

    /// <summary>A redirect.</summary>
    public static SiteAnswer Redirect(int status, string location) => Bare(status, ("Location", location));
}

/// <summary>What is answered to a path: to the first request for it, the second, and so on.</summary>
/// <param name="AnswerTo">The answer to the request of a number, from 1 on.</param>
public sealed record Resource(Func<int, SiteAnswer> AnswerTo)
{
    /// <summary>The same answer each time.</summary>
    public static Resource Of(SiteAnswer answer) => new(_ => answer);

    /// <summary>Some answers in order, the last one for ever.</summary>
    public static Resource InOrder(params SiteAnswer[] answers) => new(number => answers[Math.Min(number, answers.Length) - 1]);
}
