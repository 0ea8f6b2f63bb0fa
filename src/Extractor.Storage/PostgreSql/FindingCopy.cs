using System.Collections.Immutable;
using Extractor.Storage.Rows;
using Npgsql;

namespace Extractor.Storage.PostgreSql;

/// <summary>Copies the findings of a report.</summary>
internal static class FindingCopy
{
    private const string Columns =
        """
        id, document_id, position, finding_id, check_id, severity, severity_rank, status, reason, form, table_id, unit, expected, actual, difference, tolerance,
        derivation, inputs, message_zh, message_en, page, line, address
        """;

    internal static void Write(NpgsqlConnection connection, long documentId, ImmutableArray<FindingRow> findings)
    {
        if (findings.IsEmpty)
        {
            return;
        }

        using var copy = new RowCopy(connection, "stored_findings", Columns);
        for (var i = 0; i < findings.Length; i++)
        {
            Write(copy, documentId, i, findings[i]);
        }

        copy.Finish();
    }

    private static void Write(RowCopy copy, long documentId, int position, FindingRow finding) => copy
        .Begin()
        .Id(documentId + position)
        .Id(documentId)
        .Number(position)
        .Text(finding.FindingId)
        .Text(finding.Check)
        .Text(finding.Severity)
        .Number(finding.SeverityRank)
        .Text(finding.Status)
        .Text(finding.Reason)
        .Text(finding.Form)
        .Text(finding.TableId)
        .Text(finding.Unit)
        .Text(finding.Expected)
        .Text(finding.Actual)
        .Text(finding.Difference)
        .Text(finding.Tolerance)
        .Text(finding.Derivation)
        .Text(finding.Inputs)
        .Text(finding.MessageZh)
        .Text(finding.MessageEn)
        .Number(finding.Page)
        .Number(finding.Line)
        .Text(finding.Address);
}
