using System.Text;

namespace Extractor.Tests.Distribution;

/// <summary>Keeps what is written, and acts as soon as it holds all of some texts.</summary>
internal sealed class AttentiveStream(string[] texts, Action act) : MemoryStream
{
    private readonly Lock gate = new();
    private bool hasActed;

    /// <summary>What was written.</summary>
    internal string Text
    {
        get
        {
            lock (gate)
            {
                return Encoding.UTF8.GetString(ToArray());
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        bool mayAct;
        lock (gate)
        {
            base.Write(buffer, offset, count);
            var text = Encoding.UTF8.GetString(ToArray());
            mayAct = !hasActed && texts.Length > 0 && texts.All(wanted => text.Contains(wanted, StringComparison.Ordinal));
            hasActed |= mayAct;
        }

        if (mayAct)
        {
            act();
        }
    }
}
