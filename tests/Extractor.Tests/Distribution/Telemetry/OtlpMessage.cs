using System.Text;
using Google.Protobuf;

namespace Extractor.Tests.Distribution.Telemetry;

/// <summary>
/// A message of the protocol of OpenTelemetry, asked by the numbers of its fields
/// (https://github.com/open-telemetry/opentelemetry-proto/tree/v1.5.0/opentelemetry/proto).
/// </summary>
internal sealed class OtlpMessage
{
    private readonly List<(int Field, object Value)> fields = [];

    /// <summary>Takes a message apart, one level.</summary>
    internal OtlpMessage(byte[] bytes)
    {
        using var input = new CodedInputStream(bytes);
        while (input.ReadTag() is > 0 and var tag)
        {
            fields.Add((WireFormat.GetTagFieldNumber(tag), WireFormat.GetTagWireType(tag) switch
            {
                WireFormat.WireType.Varint => input.ReadUInt64(),
                WireFormat.WireType.Fixed32 => (ulong)input.ReadFixed32(),
                WireFormat.WireType.Fixed64 => input.ReadFixed64(),
                WireFormat.WireType.LengthDelimited => input.ReadBytes().ToByteArray(),
                var other => throw new InvalidDataException($"{other} is in none of these messages."),
            }));
        }
    }

    /// <summary>The messages in a field that may be repeated.</summary>
    internal IEnumerable<OtlpMessage> All(int field) => fields.Where(one => one.Field == field).Select(static one => new OtlpMessage((byte[])one.Value));

    /// <summary>Whether a field is there.</summary>
    internal bool Has(int field) => fields.Exists(one => one.Field == field);

    /// <summary>A text; empty where it is left out.</summary>
    internal string Text(int field) => Encoding.UTF8.GetString(Bytes(field));

    /// <summary>Bytes, such as an id; none where they are left out.</summary>
    internal byte[] Bytes(int field) => fields.Find(one => one.Field == field).Value as byte[] ?? [];

    /// <summary>A number; 0 where it is left out.</summary>
    internal ulong Number(int field) => fields.Find(one => one.Field == field).Value is ulong number ? number : 0;

    /// <summary>A number with a fraction; 0 where it is left out.</summary>
    internal double Real(int field) => BitConverter.UInt64BitsToDouble(Number(field));

    /// <summary>Numbers with a fraction that follow each other without tags.</summary>
    internal double[] Reals(int field) => [.. Bytes(field).Chunk(sizeof(double)).Select(static bytes => BitConverter.ToDouble(bytes))];

    /// <summary>The attributes in a field, with values that are texts or whole numbers.</summary>
    internal Dictionary<string, string> Attributes(int field) => All(field).ToDictionary(
        static attribute => attribute.Text(1),
        static attribute => attribute.All(2).Single() is var value && value.Has(1) ? value.Text(1) : value.Number(3).ToString(System.Globalization.CultureInfo.InvariantCulture),
        StringComparer.Ordinal);
}
