namespace Extractor.Storage.Rows;

/// <summary>Findings, facts and passages in the order of their columns.</summary>
internal static class NarrativeRowCodec
{
    internal static void Write(RowWriter writer, FindingRow finding)
    {
        writer.Text(finding.FindingId);
        writer.Text(finding.Check);
        writer.Text(finding.Severity);
        writer.Number(finding.SeverityRank);
        writer.Text(finding.Status);
        writer.Text(finding.Reason);
        writer.Text(finding.Form);
        writer.Text(finding.TableId);
        writer.Text(finding.Unit);
        writer.Text(finding.Expected);
        writer.Text(finding.Actual);
        writer.Text(finding.Difference);
        writer.Text(finding.Tolerance);
        writer.Text(finding.Derivation);
        writer.Text(finding.Inputs);
        writer.Text(finding.MessageZh);
        writer.Text(finding.MessageEn);
        writer.Number(finding.Page);
        writer.Number(finding.Line);
        writer.Text(finding.Address);
    }

    internal static FindingRow ReadFinding(ref RowReader reader) => new(
        reader.Text(),
        reader.Text(),
        reader.Text(),
        reader.Number(),
        reader.Text(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.Text(),
        reader.Text(),
        reader.Text(),
        reader.OptionalNumber(),
        reader.OptionalNumber(),
        reader.OptionalText());

    /// <summary>The hash, file name and report id are those of the header.</summary>
    internal static void Write(RowWriter writer, StoredFact fact)
    {
        writer.Text(fact.FactId);
        writer.Text(fact.Family);
        writer.Text(fact.Heading);
        writer.Text(fact.Scheme);
        writer.Text(fact.SubjectId);
        writer.Text(fact.Subject);
        writer.Text(fact.SubjectSource);
        writer.Text(fact.PartOf);
        writer.Text(fact.Measure);
        writer.Text(fact.Value);
        writer.Text(fact.Unit);
        writer.Text(fact.Resolution);
        writer.Text(fact.Basis);
        writer.Text(fact.Direction);
        writer.Number(fact.Period);
        writer.Flag(fact.Approximate);
        writer.Text(fact.Reason);
        writer.Text(fact.Raw);
        writer.Number(fact.Page);
        writer.Text(fact.Bbox);
        writer.Number(fact.Line);
        writer.Number(fact.Offset);
    }

    internal static StoredFact ReadFact(ref RowReader reader, ReportHeaderRow header) => new(
        header.Sha256,
        header.FileName,
        header.ReportId,
        reader.Text(),
        reader.Text(),
        reader.Text(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.Text(),
        reader.Text(),
        reader.OptionalText(),
        reader.Text(),
        reader.Text(),
        reader.Text(),
        reader.Text(),
        reader.OptionalText(),
        reader.OptionalText(),
        reader.OptionalNumber(),
        reader.Flag(),
        reader.OptionalText(),
        reader.Text(),
        reader.OptionalNumber(),
        reader.OptionalText(),
        reader.OptionalNumber(),
        reader.Number());

    internal static void Write(RowWriter writer, PassageRow passage)
    {
        writer.Text(passage.Kind);
        writer.Number(passage.Level);
        writer.Text(passage.Text);
        writer.Number(passage.Page);
        writer.Number(passage.Line);
        writer.Text(passage.Address);
    }

    internal static PassageRow ReadPassage(ref RowReader reader) => new(
        reader.Text(), reader.Number(), reader.Text(), reader.OptionalNumber(), reader.OptionalNumber(), reader.OptionalText());
}
