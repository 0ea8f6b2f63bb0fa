using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Extractor.App.Languages;

/// <summary>
/// Messages in Chinese. They are written in English where they arise, because records keep them and have one language; here each is recognised by
/// its wording, as gettext does, and said in Chinese. What is not known stays as it is.
/// </summary>
internal static partial class ChineseMessages
{
    private const int Deepest = 4;

    private static readonly Lazy<ImmutableArray<MessageTemplate>> Templates = new(Read);

    /// <summary>A message, with what stands before it (a path, a code, a place) and the messages in it, in Chinese.</summary>
    internal static string Of(string message) => Of(message, depth: 0);

    private static string Of(string message, int depth)
    {
        foreach (var start in depth > Deepest ? [] : Starts(message))
        {
            if (Best(message.AsSpan(start)) is var (template, length, values) && template is not null)
            {
                var said = template.Translated([.. values.Select(value => Of(value, depth + 1))]);
                var rest = message[(start + length)..];
                return Before(message[..start]) + said + (rest.Length > 1 ? rest[..1] + Of(rest[1..], depth + 1) : rest);
            }
        }

        return Before(message);
    }

    /// <summary>Where a message may begin: at the beginning, and behind a colon, a code, or a bracket of progress.</summary>
    private static IEnumerable<int> Starts(string text) =>
        Start().Matches(text).Select(static match => match.Index + match.Length).Prepend(0);

    private static (MessageTemplate? Template, int Length, ImmutableArray<string> Values) Best(ReadOnlySpan<char> text)
    {
        foreach (var template in Templates.Value)
        {
            if (template.Fits(text, out var length, out var values) && (length == text.Length || text[length] is ' ' or ','))
            {
                return (template, length, values);
            }
        }

        return default;
    }

    private static string Before(string text)
    {
        text = Page().Replace(text, "第 ${page} 页${box}");
        text = Line().Replace(text, "第 ${line} 行");
        return Outcome().Replace(text, static match => match.Value.StartsWith('f') ? "失败：" : "不完整：");
    }

    private static ImmutableArray<MessageTemplate> Read()
    {
        using var stream = typeof(ChineseMessages).Assembly.GetManifestResourceStream("chinese-messages.json")!;
        using var messages = JsonDocument.Parse(stream);
        return [.. messages.RootElement.EnumerateObject()
            .Select(static message => new MessageTemplate(message.Name, message.Value.GetString()!))
            .OrderByDescending(static template => template.Weight)];
    }

    [GeneratedRegex(": |[A-Z]{3}[0-9]{3,4} |\\] ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Start();

    [GeneratedRegex("\\bpage (?<page>[0-9]+)(?<box> \\([0-9.-]+, [0-9.-]+\\))?(?=:)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Page();

    [GeneratedRegex("\\bline (?<line>[0-9]+)(?=[:,])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();

    [GeneratedRegex("^(failed|incomplete): ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Outcome();
}
