using System.Text;

namespace Extractor.JsonGeneration;

/// <summary>Lines of C#, indented by the braces around them.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Adds a line.</summary>
    public void Line(string line) => text.Append(' ', 4 * depth).Append(line).Append('\n');

    /// <summary>Adds a line and the brace that opens its block.</summary>
    public void Open(string line)
    {
        Line(line);
        Line("{");
        depth++;
    }

    /// <summary>Closes the block.</summary>
    public void Close()
    {
        depth--;
        Line("}");
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
