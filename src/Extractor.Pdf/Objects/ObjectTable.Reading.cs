namespace Extractor.Pdf.Objects;

// Typed readers: each resolves references and answers null, or empty, for anything of another type.
internal sealed partial class ObjectTable
{
    public PdfDictionary? Dictionary(PdfObject? value) => Resolve(value) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public PdfStream? Stream(PdfObject? value) => Resolve(value) as PdfStream;

    public PdfArray? Array(PdfObject? value) => Resolve(value) as PdfArray;

    public string? Name(PdfObject? value) => (Resolve(value) as PdfName)?.Value;

    public double? Number(PdfObject? value) => (Resolve(value) as PdfNumber)?.Value;

    public int? Integer(PdfObject? value) => Resolve(value) is PdfNumber { Value: >= int.MinValue and <= int.MaxValue } number ? (int)number.Value : null;

    /// <summary>All numbers of an array; empty if it is none or holds anything else.</summary>
    public double[] Numbers(PdfObject? value)
    {
        if (Resolve(value) is not PdfArray array)
        {
            return [];
        }

        var numbers = new double[array.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (Resolve(array.Items[i]) is not PdfNumber number)
            {
                return [];
            }

            numbers[i] = number.Value;
        }

        return numbers;
    }
}
