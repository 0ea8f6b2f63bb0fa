using System.Buffers;
using Extractor.Pdf.Filters;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Content;

/// <summary>What one page may still cost: decoded bytes, operators, and the caller's patience.</summary>
internal sealed class PageBudget(PdfReadOptions options, PageCollector collector, CancellationToken cancellationToken)
{
    // How often the caller's token is looked at: every so many operators.
    private const int OperatorsBetweenLooks = 4096;

    // A stream that decodes to nothing costs something too.
    private const int LeastCost = 64;

    // Text that is clipped away or drawn over itself costs time without giving items.
    private const int CodesForEachItem = 16;

    private long bytesLeft = options.MaximumPageBytes;
    private int operatorsLeft = options.MaximumOperators;
    private long codesLeft = (long)CodesForEachItem * options.MaximumItems;

    /// <summary>Whether nothing more should be read.</summary>
    public bool IsSpent => bytesLeft <= 0 || operatorsLeft <= 0;

    public int MaximumFormDepth => options.MaximumFormDepth;

    /// <summary>Decodes a stream as far as the page may still cost. Its room is borrowed: it is disposed when the bytes were run.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="objects">Where its parameters are resolved.</param>
    /// <param name="isContent">Whether it is the page's own content, so that damage to it loses a part of the page.</param>
    public DecodedStream Decode(PdfStream stream, ObjectTable objects, bool isContent = false)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var decoded = StreamDecoder.Decode(stream, objects, (int)Math.Clamp(bytesLeft, 0, options.MaximumStreamBytes), ArrayPool<byte>.Shared);
        if (decoded.Problem is { } problem)
        {
            collector.Report(isContent && problem == PdfDiagnosticCode.StreamDamaged ? PdfDiagnosticCode.ContentDamaged : problem);
        }

        bytesLeft -= decoded.Bytes.Length + LeastCost;
        if (bytesLeft <= 0)
        {
            collector.Report(PdfDiagnosticCode.PageTooLarge);
        }

        return decoded.ImageFilter is null ? decoded : default;
    }

    /// <summary>Counts the bytes of a shown string; false once there were too many.</summary>
    public bool TakeCodes(int count)
    {
        codesLeft -= count;
        if (codesLeft < 0)
        {
            collector.Report(PdfDiagnosticCode.TooManyItems);
        }

        return codesLeft >= 0;
    }

    /// <summary>Stops the reading if the caller has cancelled it; for steps that may take long.</summary>
    public void Look() => cancellationToken.ThrowIfCancellationRequested();

    /// <summary>Counts one operator; false once too many have run.</summary>
    public bool TakeOperator()
    {
        if (operatorsLeft <= 0)
        {
            collector.Report(PdfDiagnosticCode.TooManyOperators);
            return false;
        }

        if (--operatorsLeft % OperatorsBetweenLooks == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return true;
    }
}
