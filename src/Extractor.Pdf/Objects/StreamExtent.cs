using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Objects;

/// <summary>Finds where the bytes of a stream begin and end (ISO 32000-1, 7.3.8).</summary>
internal static class StreamExtent
{
    // White space that writers put between the data and the keyword although /Length counts only the data.
    private const int SlackBeforeKeyword = 4;

    /// <summary>
    /// The bytes of the stream whose keyword <c>stream</c> ends at <paramref name="position"/>. <paramref name="length"/> is believed
    /// only if <c>endstream</c> follows; otherwise the keyword is searched, then <c>endobj</c>, then the end of the file is taken.
    /// </summary>
    public static (int Start, int Length) Find(ReadOnlySpan<byte> data, int position, int? length)
    {
        var start = position;
        if (start < data.Length && data[start] == '\r')
        {
            start++;
        }

        if (start < data.Length && data[start] == '\n')
        {
            start++;
        }

        if (length is { } announced && announced >= 0 && announced <= data.Length - start && FollowsKeyword(data, start + announced))
        {
            return (start, announced);
        }

        var rest = data[start..];
        var end = rest.IndexOf("endstream"u8);
        if (end < 0)
        {
            end = rest.IndexOf("endobj"u8);
        }

        if (end < 0)
        {
            return (start, rest.Length);
        }

        if (end > 0 && rest[end - 1] == '\n')
        {
            end--;
        }

        if (end > 0 && rest[end - 1] == '\r')
        {
            end--;
        }

        return (start, end);
    }

    private static bool FollowsKeyword(ReadOnlySpan<byte> data, int position)
    {
        for (var slack = 0; slack < SlackBeforeKeyword && position < data.Length && CharacterClass.IsWhiteSpace(data[position]); slack++)
        {
            position++;
        }

        return data[position..].StartsWith("endstream"u8);
    }
}
