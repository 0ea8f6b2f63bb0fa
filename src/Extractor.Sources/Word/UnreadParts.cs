using System.Collections.Immutable;
using System.Xml;
using Extractor.Diagnostics;

namespace Extractor.Sources.Word;

/// <summary>Counts what stands in the text and is not read: pictures, charts, objects of other programs, imported documents.</summary>
internal sealed class UnreadParts
{
    private int objects;
    private int pictures;

    /// <summary>What there was, in words.</summary>
    internal ImmutableArray<Diagnostic> Diagnostics =>
    [
        .. objects > 0 ? [DiagnosticCatalog.UnreadObjects(objects)] : ImmutableArray<Diagnostic>.Empty,
        .. pictures > 0 ? [DiagnosticCatalog.UnreadPictures(pictures)] : ImmutableArray<Diagnostic>.Empty,
    ];

    /// <summary>Notes a chart or an imported document that gave nothing.</summary>
    internal void NoteObject() => objects++;

    /// <summary>Notes an element if it is one of them.</summary>
    internal void Note(XmlReader reader)
    {
        if (WordNames.IsNewChart(reader) || (WordNames.IsWord(reader) && reader.LocalName == "object"))
        {
            objects++;
        }
        else if (WordNames.IsPicture(reader))
        {
            pictures++;
        }
    }
}
