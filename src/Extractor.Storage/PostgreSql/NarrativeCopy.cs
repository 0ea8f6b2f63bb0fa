using System.Collections.Immutable;
using Npgsql;

namespace Extractor.Storage.PostgreSql;

/// <summary>Copies the figures that the running text of a report states.</summary>
internal static class NarrativeCopy
{
    private const string Columns =
        """
        id, document_id, position, fact_id, family, heading, scheme, subject_id, subject, subject_source, part_of, measure, value, unit, resolution, basis, direction,
        period, approximate, reason, raw, page, bbox, line, line_offset
        """;

    internal static void Write(NpgsqlConnection connection, long documentId, ImmutableArray<StoredFact> facts)
    {
        if (facts.IsEmpty)
        {
            return;
        }

        using var copy = new RowCopy(connection, "stored_facts", Columns);
        for (var i = 0; i < facts.Length; i++)
        {
            Write(copy, documentId, i, facts[i]);
        }

        copy.Finish();
    }

    private static void Write(RowCopy copy, long documentId, int position, StoredFact fact) => copy
        .Begin()
        .Id(documentId + position)
        .Id(documentId)
        .Number(position)
        .Text(fact.FactId)
        .Text(fact.Family)
        .Text(fact.Heading)
        .Text(fact.Scheme)
        .Text(fact.SubjectId)
        .Text(fact.Subject)
        .Text(fact.SubjectSource)
        .Text(fact.PartOf)
        .Text(fact.Measure)
        .Text(fact.Value)
        .Text(fact.Unit)
        .Text(fact.Resolution)
        .Text(fact.Basis)
        .Text(fact.Direction)
        .Number(fact.Period)
        .Number(fact.Approximate ? 1 : 0)
        .Text(fact.Reason)
        .Text(fact.Raw)
        .Number(fact.Page)
        .Text(fact.Bbox)
        .Number(fact.Line)
        .Number(fact.Offset);
}
