using System.Collections.Immutable;
using Extractor.Geometry;

namespace Extractor.Layout;

/// <summary>What a phrase looks like, by form alone; no value is read.</summary>
internal enum PhraseForm
{
    /// <summary>Words.</summary>
    Label,

    /// <summary>A number, an amount, a percentage.</summary>
    Figure,

    /// <summary>A mark that stands where a figure would: a dash, <c>n.a.</c>, <c>:</c>, dots.</summary>
    Placeholder,
}

/// <summary>Neighbouring words of one line without a wide gap between them: what a reader takes in as one entry.</summary>
internal sealed class Phrase(ImmutableArray<Word> words, BoundingBox box, double fontSize)
{
    private string? text;
    private PhraseForm? form;

    /// <summary>At least one, from left to right.</summary>
    public ImmutableArray<Word> Words { get; } = words;

    /// <summary>The union of the word boxes, in points.</summary>
    public BoundingBox Box { get; } = box;

    /// <summary>The greatest size of its words, in points.</summary>
    public double FontSize { get; } = fontSize;

    /// <summary>The words with one blank between them.</summary>
    public string Text => text ??= Words.Length == 1 ? Words[0].Text : string.Join(' ', Words.Select(word => word.Text));

    /// <summary>What it looks like.</summary>
    public PhraseForm Form => form ??= PhraseForms.Of(Words);

    /// <summary>Whether it is a figure or stands for one.</summary>
    public bool IsValue => Form != PhraseForm.Label;

    /// <summary>Makes a phrase of words.</summary>
    public static Phrase Of(ImmutableArray<Word> words)
    {
        var (box, size) = Word.ExtentOf(words);
        return new Phrase(words, box, size);
    }
}
