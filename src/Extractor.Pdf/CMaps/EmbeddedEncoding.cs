namespace Extractor.Pdf.CMaps;

/// <summary>An encoding given as a CMap stream in the file, perhaps on top of another.</summary>
internal sealed class EmbeddedEncoding : CharacterEncoding
{
    private readonly CodeSpace codeSpace;
    private readonly RangeTable<int> cids;
    private readonly CharacterEncoding? below;

    private EmbeddedEncoding(CodeSpace codeSpace, RangeTable<int> cids, CharacterEncoding? below, bool isVertical)
    {
        this.codeSpace = codeSpace;
        this.cids = cids;
        this.below = below;
        IsVertical = isVertical;
    }

    public static EmbeddedEncoding Read(ReadOnlySpan<byte> data, bool isVertical, CharacterEncoding? below)
    {
        var parser = new CMapParser { CodeSpace = new CodeSpace(), Cids = new RangeTable<int>() };
        parser.Parse(data);
        below ??= parser.BaseName is { } name ? Named(name) : null;
        return new EmbeddedEncoding(parser.CodeSpace, parser.Cids, below, isVertical || parser.IsVertical);
    }

    public override int CodeLength(ReadOnlySpan<byte> codes) =>
        codeSpace.Count > 0 ? codeSpace.CodeLength(codes) : below?.CodeLength(codes) ?? Math.Min(2, codes.Length);

    public override int Cid(int code, int length) =>
        cids.TryFind(code, out var cid, out var step) ? cid + step : below?.Cid(code, length) ?? 0;

    // A code the stream maps itself no longer means what it means below.
    public override string? Text(int code, int length) => cids.TryFind(code, out _, out _) ? null : below?.Text(code, length);
}
