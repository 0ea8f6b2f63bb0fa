namespace Extractor.Tests.Manual;

/// <summary>A piece of a page that a reader types or runs, and what the page says it prints.</summary>
/// <param name="Line">1-based line of the page on which it begins.</param>
/// <param name="Language">The word behind the fence: <c>sh</c>, <c>python</c>, <c>r</c>.</param>
/// <param name="Text">What is run.</param>
/// <param name="Printed">The end of what it prints, or null where the page does not say.</param>
internal sealed record ManualBlock(int Line, string Language, string Text, string? Printed)
{
    private const string Fence = "```";
    private const string NotRun = "<!-- not run";

    /// <summary>The blocks of a page in order, without those that say why they are not run.</summary>
    internal static IReadOnlyList<ManualBlock> Of(string page)
    {
        var blocks = new List<ManualBlock>();
        var lines = page.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.IndexOf(lines, Fence, at + 1);
            var (language, text) = (lines[at][Fence.Length..], string.Join('\n', lines[(at + 1)..end]) + "\n");
            if (language == "text" && blocks.Count > 0)
            {
                blocks[^1] = blocks[^1] with { Printed = text };
            }
            else if (at == 0 || !lines[at - 1].StartsWith(NotRun, StringComparison.Ordinal))
            {
                blocks.Add(new ManualBlock(at + 1, language, text, null));
            }

            at = end;
        }

        return blocks;
    }
}
