using System.Buffers;
using Extractor.Storage.Rows;

namespace Extractor.Tests.Storage.Rows;

/// <summary>Rows pass from one process to another unchanged, and no bytes make the reader throw.</summary>
public sealed class ReportRowsCodecTests
{
    private static readonly byte[] Sample = Bytes(SampleReports.Document().Report!);

    [Test]
    public void Rows_come_back_as_they_were()
    {
        var rows = SampleReports.Document().Report!;
        var back = ReportRowsCodec.Read(Sample)!;

        Assert.Multiple(() =>
        {
            Assert.That(back.Header, Is.EqualTo(rows.Header));
            Assert.That(back.Tables.Select(table => table with { Cells = [] }), Is.EqualTo(rows.Tables.Select(table => table with { Cells = [] })));
            Assert.That(back.Tables.SelectMany(table => table.Cells), Is.EqualTo(rows.Tables.SelectMany(table => table.Cells)).And.Exactly(4).Items);
            Assert.That(back.Findings, Is.EqualTo(rows.Findings).And.Exactly(2).Items);
            Assert.That(back.Facts, Is.EqualTo(rows.Facts).And.Exactly(3).Items);
            Assert.That(back.ObservedCodes, Is.EqualTo(rows.ObservedCodes).And.Exactly(1).Items);
            Assert.That(back.Passages, Is.EqualTo(rows.Passages).And.Exactly(2).Items);
            Assert.That(back.Loss, Is.Null);
            Assert.That(back.Json, Is.EqualTo(rows.Json));
        });
    }

    [Test]
    public void A_loss_comes_back()
    {
        var rows = SampleReports.Document().Report! with { Loss = new Extractor.Storage.FailureReason("SRC039", "A scan.") };

        Assert.That(ReportRowsCodec.Read(Bytes(rows))!.Loss, Is.EqualTo(rows.Loss));
    }

    [Test]
    public void Rows_that_were_cut_are_refused()
    {
        var accepted = Enumerable.Range(0, Sample.Length).Where(length => ReportRowsCodec.Read(Sample.AsSpan(0, length)) is not null);

        Assert.That(accepted, Is.Empty);
        Assert.That(ReportRowsCodec.Read([.. Sample, 0]), Is.Null, "one byte too many");
    }

    [Property(MaxTest = 2000)]
    public void No_change_of_a_byte_makes_the_reader_throw(ushort place, byte value)
    {
        var changed = Sample.ToArray();
        changed[place % changed.Length] = value;

        Assert.That(() => ReportRowsCodec.Read(changed), Throws.Nothing);
    }

    [Property(MaxTest = 500)]
    public void No_bytes_make_the_reader_throw(byte[] bytes) => Assert.That(() => ReportRowsCodec.Read([1, .. bytes]), Throws.Nothing);

    private static byte[] Bytes(ReportRows rows)
    {
        var output = new ArrayBufferWriter<byte>();
        ReportRowsCodec.Write(output, rows);
        return output.WrittenSpan.ToArray();
    }
}
