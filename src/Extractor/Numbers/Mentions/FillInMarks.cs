namespace Extractor.Numbers.Mentions;

/// <summary>Underscores and underline tags around figures that were filled into a form: <c>_674.03 万元</c>, <c>&lt;u&gt;2361.22&lt;/u&gt;万元</c>.</summary>
internal static class FillInMarks
{
    private static readonly string[] Tags = ["<u>", "</u>", "<U>", "</U>"];

    /// <summary>Turns the marks into blanks, so that places stay what they are.</summary>
    public static void Blank(Span<char> folded)
    {
        folded.Replace('_', ' ');
        for (var at = folded.IndexOf('<'); at >= 0;)
        {
            foreach (var tag in Tags)
            {
                if (folded[at..].StartsWith(tag))
                {
                    folded.Slice(at, tag.Length).Fill(' ');
                    break;
                }
            }

            var next = folded[(at + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }
    }
}
