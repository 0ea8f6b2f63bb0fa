using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Persons;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Passages;

/// <summary>The headings and paragraphs of a document as passages, in reading order. Captions and notes of tables are among them.</summary>
public static class PassageReader
{
    /// <summary>Reads the passages of <paramref name="document"/>, blank ones left out; without personal data unless the options ask for them.</summary>
    public static ImmutableArray<ReportPassage> Read(ExtractedDocument document, ReadOptions options)
    {
        var passages = ImmutableArray.CreateBuilder<ReportPassage>();
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Heading heading:
                    Add(PassageKind.Heading, heading.Level, heading.Text, heading);
                    break;
                case Paragraph paragraph:
                    Add(PassageKind.Paragraph, 0, paragraph.Text, paragraph);
                    break;
            }
        }

        return passages.ToImmutable();

        void Add(PassageKind kind, int level, string text, Block block)
        {
            var line = LineJoining.Join(text).Trim();
            if (line.Length > 0)
            {
                passages.Add(new ReportPassage(kind, level, options.WithPersonalData ? line : PersonalFields.LeaveOut(line), Provenance.From(block.Location)));
            }
        }
    }
}
