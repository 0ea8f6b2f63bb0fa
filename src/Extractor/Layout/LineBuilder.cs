using System.Collections.Immutable;
using System.Text;
using Extractor.Geometry;

namespace Extractor.Layout;

/// <summary>A glyph in the frame of its own reading direction.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Box">Its box.</param>
/// <param name="Size">Its size in points, more than zero.</param>
internal readonly record struct PlacedGlyph(string Text, BoundingBox Box, double Size);

/// <summary>A line under construction, from left to right; used again for the next one.</summary>
internal sealed class LineBuilder
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<Word>.Builder words = ImmutableArray.CreateBuilder<Word>();
    private string single = string.Empty;
    private int glyphsInWord;
    private BoundingBox box;
    private BoundingBox lineBox;
    private double wordSize;
    private double lineSize;

    /// <summary>Whether the line has begun.</summary>
    public bool HasGlyphs => glyphsInWord > 0 || words.Count > 0;

    /// <summary>The right end so far.</summary>
    public double Right { get; private set; }

    /// <summary>The size of the last glyph.</summary>
    public double LastSize { get; private set; }

    /// <summary>The last character.</summary>
    public char LastCharacter { get; private set; }

    /// <summary>Adds a glyph to the open word.</summary>
    public void Append(in PlacedGlyph glyph)
    {
        if (glyphsInWord == 0)
        {
            box = glyph.Box;
            wordSize = glyph.Size;
            single = glyph.Text;
        }
        else
        {
            box = box.Union(glyph.Box);
            if (glyphsInWord == 1)
            {
                text.Append(single);
            }

            text.Append(glyph.Text);
        }

        Right = HasGlyphs ? Math.Max(Right, glyph.Box.Right) : glyph.Box.Right;
        lineSize = Math.Max(lineSize, glyph.Size);
        glyphsInWord++;
        LastSize = glyph.Size;
        LastCharacter = glyph.Text[^1];
    }

    /// <summary>Ends the open word.</summary>
    public void EndWord(ReadingFrame frame)
    {
        var wordBox = frame.ToPage(box);
        lineBox = words.Count == 0 ? wordBox : lineBox.Union(wordBox);
        words.Add(new Word(glyphsInWord == 1 ? single : text.ToString(), wordBox, wordSize));
        text.Clear();
        glyphsInWord = 0;
    }

    /// <summary>Ends the line and makes ready for the next.</summary>
    public TextLine Finish(ReadingFrame frame)
    {
        EndWord(frame);
        var line = new TextLine(words.ToImmutable(), lineBox, lineSize);
        words.Clear();
        lineSize = 0;
        Right = double.NegativeInfinity;
        return line;
    }
}
