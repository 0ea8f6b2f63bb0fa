namespace Extractor.Scans.Reading.PaddleOcr;

/// <summary>What the classes of the recognition model stand for: class 0 is the blank between characters, the last one is a space.</summary>
internal sealed class LineClasses
{
    /// <summary>What a figure is printed with. A minus comes in several lengths.</summary>
    private const string FigureCharacters = "0123456789.,-()%−–—－";

    private readonly string[] characters;

    private LineClasses(string[] characters)
    {
        this.characters = characters;
        Figures = [.. Enumerable.Range(1, characters.Length).Where(i => FigureCharacters.Contains(characters[i - 1], StringComparison.Ordinal))];
    }

    /// <summary>The class of the blank.</summary>
    internal const int Blank = 0;

    /// <summary>The number of classes.</summary>
    internal int Count => characters.Length + 1;

    /// <summary>The classes that figures are made of, without the blank.</summary>
    internal int[] Figures { get; }

    /// <summary>The character of a class other than the blank.</summary>
    internal string this[int index] => characters[index - 1];

    /// <summary>Reads the file of characters, one a line.</summary>
    internal static LineClasses Read(string path) => new([.. File.ReadAllLines(path), " "]);
}
