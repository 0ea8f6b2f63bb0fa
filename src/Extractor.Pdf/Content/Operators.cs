namespace Extractor.Pdf.Content;

/// <summary>The operators of ISO 32000-1, annex A that extraction looks at, packed so that a switch compares numbers.</summary>
internal static class Operators
{
    public const int SaveState = 'q';
    public const int RestoreState = 'Q';
    public const int Concatenate = 'c' | ('m' << 8);
    public const int SetLineWidth = 'w';
    public const int SetLineCap = 'J';
    public const int SetDash = 'd';
    public const int SetParameters = 'g' | ('s' << 8);

    public const int MoveTo = 'm';
    public const int LineTo = 'l';
    public const int CurveTo = 'c';
    public const int CurveFromHere = 'v';
    public const int CurveToThere = 'y';
    public const int ClosePath = 'h';
    public const int Rectangle = 'r' | ('e' << 8);

    public const int Stroke = 'S';
    public const int CloseAndStroke = 's';
    public const int Fill = 'f';
    public const int FillOld = 'F';
    public const int FillEvenOdd = 'f' | ('*' << 8);
    public const int FillAndStroke = 'B';
    public const int FillAndStrokeEvenOdd = 'B' | ('*' << 8);
    public const int CloseFillAndStroke = 'b';
    public const int CloseFillAndStrokeEvenOdd = 'b' | ('*' << 8);
    public const int EndPath = 'n';
    public const int Clip = 'W';
    public const int ClipEvenOdd = 'W' | ('*' << 8);

    public const int BeginText = 'B' | ('T' << 8);
    public const int EndText = 'E' | ('T' << 8);
    public const int CharacterSpacing = 'T' | ('c' << 8);
    public const int WordSpacing = 'T' | ('w' << 8);
    public const int HorizontalScale = 'T' | ('z' << 8);
    public const int Leading = 'T' | ('L' << 8);
    public const int SetFont = 'T' | ('f' << 8);
    public const int RenderMode = 'T' | ('r' << 8);
    public const int Rise = 'T' | ('s' << 8);
    public const int MoveLine = 'T' | ('d' << 8);
    public const int MoveLineSetLeading = 'T' | ('D' << 8);
    public const int SetTextMatrix = 'T' | ('m' << 8);
    public const int NextLine = 'T' | ('*' << 8);
    public const int ShowText = 'T' | ('j' << 8);
    public const int ShowAdjusted = 'T' | ('J' << 8);
    public const int NextLineShow = '\'';
    public const int NextLineShowSpaced = '"';

    public const int StrokeSpace = 'C' | ('S' << 8);
    public const int FillSpace = 'c' | ('s' << 8);
    public const int StrokeColor = 'S' | ('C' << 8);
    public const int StrokeColorNamed = 'S' | ('C' << 8) | ('N' << 16);
    public const int FillColor = 's' | ('c' << 8);
    public const int FillColorNamed = 's' | ('c' << 8) | ('n' << 16);
    public const int StrokeGray = 'G';
    public const int FillGray = 'g';
    public const int StrokeRgb = 'R' | ('G' << 8);
    public const int FillRgb = 'r' | ('g' << 8);
    public const int StrokeCmyk = 'K';
    public const int FillCmyk = 'k';

    public const int Invoke = 'D' | ('o' << 8);
    public const int BeginImage = 'B' | ('I' << 8);
    public const int BeginMarked = 'B' | ('M' << 8) | ('C' << 16);
    public const int BeginMarkedWithProperties = 'B' | ('D' << 8) | ('C' << 16);
    public const int EndMarked = 'E' | ('M' << 8) | ('C' << 16);

    /// <summary>The code of a keyword, or 0 if it is too long for an operator.</summary>
    public static int Code(ReadOnlySpan<byte> keyword) => keyword.Length switch
    {
        1 => keyword[0],
        2 => keyword[0] | (keyword[1] << 8),
        3 => keyword[0] | (keyword[1] << 8) | (keyword[2] << 16),
        _ => 0,
    };
}
