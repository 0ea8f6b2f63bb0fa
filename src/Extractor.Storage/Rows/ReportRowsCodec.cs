using System.Buffers;
using Extractor.Fiscal.Records;

namespace Extractor.Storage.Rows;

/// <summary>
/// The binary form in which <see cref="ReportRows"/> pass from one process to another of the same version. It is never kept: it begins with
/// a number that changes with its shape, and the reader refuses any other.
/// </summary>
internal static class ReportRowsCodec
{
    private const byte Shape = 3;

    /// <summary>Writes rows; the same rows give the same bytes.</summary>
    public static void Write(IBufferWriter<byte> output, ReportRows rows)
    {
        var writer = new RowWriter(output);
        output.GetSpan(1)[0] = Shape;
        output.Advance(1);
        WriteHeader(writer, rows.Header);
        WriteReason(writer, rows.Loss);
        WriteReason(writer, rows.Elsewhere);
        writer.Count(rows.Tables.Length);
        foreach (var table in rows.Tables)
        {
            FormRowCodec.Write(writer, table);
        }

        writer.Count(rows.Findings.Length);
        foreach (var finding in rows.Findings)
        {
            NarrativeRowCodec.Write(writer, finding);
        }

        writer.Count(rows.Facts.Length);
        foreach (var fact in rows.Facts)
        {
            NarrativeRowCodec.Write(writer, fact);
        }

        writer.Count(rows.ObservedCodes.Length);
        foreach (var code in rows.ObservedCodes)
        {
            writer.Text(code.Scheme);
            writer.Text(code.Id);
            writer.Text(code.Name);
            writer.Number(code.Count);
        }

        writer.Count(rows.Passages.Length);
        foreach (var passage in rows.Passages)
        {
            NarrativeRowCodec.Write(writer, passage);
        }

        writer.LongText(rows.Json);
    }

    /// <summary>Reads rows; null when the bytes are not those of a writer of this version. Never throws.</summary>
    public static ReportRows? Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new RowReader(bytes);
        if (reader.Byte() != Shape)
        {
            return null;
        }

        var header = ReadHeader(ref reader);
        var loss = ReadReason(ref reader);
        var rows = new ReportRows(header)
        {
            Loss = loss,
            Elsewhere = ReadReason(ref reader),
            Tables = reader.List(FormRowCodec.Read),
            Findings = reader.List(NarrativeRowCodec.ReadFinding),
            Facts = reader.List((ref RowReader item) => NarrativeRowCodec.ReadFact(ref item, header)),
            ObservedCodes = reader.List((ref RowReader item) => new ObservedCode(item.Text(), item.Text(), item.Text(), item.Number())),
            Passages = reader.List(NarrativeRowCodec.ReadPassage),
            Json = reader.LongText(),
        };
        return reader.IsWhole ? rows : null;
    }

    private static void WriteReason(RowWriter writer, FailureReason? reason)
    {
        writer.Text(reason?.Code);
        writer.Text(reason?.Message);
    }

    private static FailureReason? ReadReason(ref RowReader reader) =>
        (Code: reader.OptionalText(), Message: reader.OptionalText()) is { Code: { } code, Message: { } message } ? new FailureReason(code, message) : null;

    private static void WriteHeader(RowWriter writer, ReportHeaderRow header)
    {
        writer.Text(header.Sha256);
        writer.Text(header.FileName);
        writer.Text(header.ReportId);
        writer.Text(header.Title);
        writer.Text(header.Kind);
        writer.Number(header.FiscalYear);
        writer.Text(header.Level);
        writer.Text(header.Issuer);
        writer.Text(header.AreaCode);
        writer.Text(header.AreaName);
        writer.Text(header.IssuedOn);
        writer.Text(header.AmountUnit);
        writer.Text(header.MediaType);
        writer.Text(header.Adapter);
        writer.Number(header.Pages);
        writer.Number(header.Lines);
        writer.Number(header.TableCount);
        writer.Number(header.CellCount);
        writer.Number(header.FailingCount);
        writer.Number(header.HasPersonalData ? 1 : 0);
    }

    private static ReportHeaderRow ReadHeader(ref RowReader reader) => new(
        reader.Text(),
        reader.Text(),
        reader.Text(),
        reader.OptionalText(),
        reader.Text(),
        reader.OptionalNumber(),
        reader.Text(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.Text(),
        reader.Text(),
        reader.OptionalNumber(),
        reader.OptionalNumber(),
        reader.Number(),
        reader.Number(),
        reader.Number(),
        reader.Number() != 0);
}
