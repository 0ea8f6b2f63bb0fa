using System.Xml;

namespace Extractor.Sources.Word;

/// <summary>The properties of a section while they are read: its running headers and footers. Paper and margins are looks.</summary>
internal sealed class SectionFrame : WordFrame
{
    private readonly List<(string Kind, string Id)> running = [];

    /// <summary>Kind and relationship of its headers and footers; what it does not name it has from the section before.</summary>
    internal IReadOnlyList<(string Kind, string Id)> Running => running;

    /// <summary>Whether its first page has a header and a footer of its own.</summary>
    internal bool HasTitlePage { get; private set; }

    /// <summary>Takes one property.</summary>
    internal void Apply(XmlReader reader)
    {
        if (reader.LocalName is "headerReference" or "footerReference"
            && WordNames.Relationship(reader) is { } id
            && running.Count < WordSection.Kinds.Length)
        {
            running.Add(($"{reader.LocalName} {WordNames.Attribute(reader, "type") ?? "default"}", id));
        }
        else if (reader.LocalName == "titlePg")
        {
            HasTitlePage = WordNames.IsOn(reader);
        }
    }
}

/// <summary>A section of the document.</summary>
/// <param name="FirstLine">The ordinal of its first paragraph or row.</param>
/// <param name="Properties">What it says of its headers and footers.</param>
internal readonly record struct WordSection(int FirstLine, SectionFrame Properties)
{
    /// <summary>
    /// The kinds of running lines in the order of a page. Those of even pages are left out: where they differ from the others, it is the
    /// place of the page number.
    /// </summary>
    internal static readonly string[] Kinds =
        ["headerReference first", "headerReference default", "headerReference even", "footerReference first", "footerReference default", "footerReference even"];
}
