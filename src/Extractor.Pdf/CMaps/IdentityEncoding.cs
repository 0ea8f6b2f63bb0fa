namespace Extractor.Pdf.CMaps;

/// <summary>Identity-H and Identity-V: two bytes are the CID.</summary>
internal sealed class IdentityEncoding : CharacterEncoding
{
    public IdentityEncoding(bool isVertical, bool isGuessed)
    {
        IsVertical = isVertical;
        IsGuessed = isGuessed;
    }

    public override int CodeLength(ReadOnlySpan<byte> codes) => Math.Min(2, codes.Length);

    public override int Cid(int code, int length) => code;
}
