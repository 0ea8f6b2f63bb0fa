using Extractor.Pdf.Content;

namespace Extractor.Sources.Ofd;

/// <summary>Reads the path of an object (AbbreviatedData; GB/T 33190, 9.1): operators and their coordinates, parted by blanks.</summary>
internal static class OfdPath
{
    /// <summary>Adds the steps of a path; what is no number or operator ends it.</summary>
    /// <param name="data">The path.</param>
    /// <param name="toPage">From the path's coordinates to the page.</param>
    /// <param name="path">Receives the steps.</param>
    public static void Read(ReadOnlySpan<byte> data, in Matrix toPage, PathBuilder path)
    {
        Span<double> p = stackalloc double[7];
        double x = 0, y = 0, startX = 0, startY = 0;
        while (OfdNumbers.TryNext(ref data, out var word))
        {
            var count = word is [var single] ? Operands(single) : -1;
            if (count < 0 || !TryTake(ref data, p[..count]))
            {
                return;
            }

            switch (word[0])
            {
                case (byte)'M' or (byte)'S':
                    (x, y) = (startX, startY) = (p[0], p[1]);
                    path.Move(toPage, x, y);
                    break;
                case (byte)'L':
                    (x, y) = (p[0], p[1]);
                    path.Line(toPage, x, y);
                    break;
                case (byte)'Q':
                    (x, y) = (p[2], p[3]);
                    path.Curve(toPage, p[0], p[1], p[0], p[1], x, y);
                    break;
                case (byte)'B':
                    (x, y) = (p[4], p[5]);
                    path.Curve(toPage, p[0], p[1], p[2], p[3], x, y);
                    break;
                case (byte)'A':
                    OfdArc.Add(path, toPage, (x, y), p);
                    (x, y) = (p[5], p[6]);
                    break;
                default:
                    path.Close();
                    (x, y) = (startX, startY);
                    break;
            }
        }
    }

    private static int Operands(byte letter) => letter switch
    {
        (byte)'M' or (byte)'S' or (byte)'L' => 2,
        (byte)'Q' => 4,
        (byte)'B' => 6,
        (byte)'A' => 7,
        (byte)'C' => 0,
        _ => -1,
    };

    private static bool TryTake(ref ReadOnlySpan<byte> data, scoped Span<double> numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!OfdNumbers.TryNext(ref data, out var word) || OfdNumbers.Number(word) is not { } number)
            {
                return false;
            }

            numbers[i] = number;
        }

        return true;
    }
}
