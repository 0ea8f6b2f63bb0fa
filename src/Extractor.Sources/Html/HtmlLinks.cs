using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser.Tokens.Struct;
using Extractor.Diagnostics;

namespace Extractor.Sources.Html;

/// <summary>Collects the links of a page that lead to files. Nothing is ever fetched.</summary>
/// <param name="baseAddress">Where the page was found, or null.</param>
internal sealed class HtmlLinks(Uri? baseAddress)
{
    private static readonly string[] Extensions =
        [".pdf", ".doc", ".docx", ".wps", ".rtf", ".xls", ".xlsx", ".et", ".csv", ".ofd", ".zip", ".rar", ".7z", ".ppt", ".pptx"];

    /// <summary>Longer texts and addresses are no names of files.</summary>
    private const int Longest = 2048;

    private readonly ImmutableArray<SourceAttachment>.Builder found = ImmutableArray.CreateBuilder<SourceAttachment>();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly StringBuilder text = new();
    private Uri? origin = baseAddress;
    private string? address;
    private int line;

    /// <summary>The attachments, each address once, in source order.</summary>
    internal ImmutableArray<SourceAttachment> Found => found.ToImmutable();

    /// <summary>Takes the address that a base element sets.</summary>
    internal void Base(string element, StructAttributes attributes)
    {
        if (element == "base" && HtmlAttributes.Value(attributes, "href") is { Length: < Longest } href)
        {
            origin = Resolve(origin, href) ?? origin;
        }
    }

    /// <summary>A link begins; one that is still open ends.</summary>
    internal void Open(string? href, int atLine)
    {
        Close();
        if (href is { Length: > 0 and < Longest } && found.Count < HtmlBudget.Attachments && IsFile(href))
        {
            address = href.Trim();
            line = atLine;
        }
    }

    /// <summary>Text of the page.</summary>
    internal void Append(string words)
    {
        if (address is not null && text.Length < Longest)
        {
            text.Append(words.AsSpan(0, Math.Min(words.Length, Longest)));
        }
    }

    /// <summary>The open link ends.</summary>
    internal void Close()
    {
        if (address is null)
        {
            return;
        }

        var resolved = Resolve(origin, address)?.AbsoluteUri ?? address;
        if (seen.Add(resolved))
        {
            found.Add(new SourceAttachment(resolved, HtmlText.Collapse(text.ToString()).Trim(), SourceLocation.OnLine(line)));
        }

        address = null;
        text.Clear();
    }

    private static bool IsFile(string href)
    {
        var path = href.AsSpan().Trim();
        if (path.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || path.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var end = path.IndexOfAny('?', '#');
        // Some systems name the file in the query: /download?name=report.pdf.
        return EndsInFile(path) || (end >= 0 && EndsInFile(path[..end]));
    }

    private static bool EndsInFile(ReadOnlySpan<char> path)
    {
        foreach (var extension in Extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Only web addresses are resolved; anything else stays as it is written.</summary>
    private static Uri? Resolve(Uri? origin, string href)
    {
        if (Uri.TryCreate(href, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https")
        {
            return absolute;
        }

        return origin is not null && Uri.TryCreate(origin, href, out var resolved) && resolved.Scheme is "http" or "https" ? resolved : null;
    }
}
