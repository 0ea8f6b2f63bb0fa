using System.Buffers.Binary;

namespace Extractor.Sources.WordBinary;

/// <summary>Numbers at places that a damaged file may have wrong: outside of the bytes stands zero.</summary>
internal static class LittleEndian
{
    internal static byte ByteAt(ReadOnlySpan<byte> bytes, long at) => at >= 0 && at < bytes.Length ? bytes[(int)at] : (byte)0;

    internal static ushort UInt16At(ReadOnlySpan<byte> bytes, long at) =>
        at >= 0 && at <= bytes.Length - sizeof(ushort) ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[(int)at..]) : (ushort)0;

    internal static short Int16At(ReadOnlySpan<byte> bytes, long at) => (short)UInt16At(bytes, at);

    internal static uint UInt32At(ReadOnlySpan<byte> bytes, long at) =>
        at >= 0 && at <= bytes.Length - sizeof(uint) ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)at..]) : 0;

    internal static int Int32At(ReadOnlySpan<byte> bytes, long at) => (int)UInt32At(bytes, at);

    /// <summary>As much of a part as there is.</summary>
    internal static ReadOnlySpan<byte> Part(ReadOnlySpan<byte> bytes, long at, long length) =>
        at < 0 || at >= bytes.Length || length <= 0 ? [] : bytes.Slice((int)at, (int)Math.Min(length, bytes.Length - at));
}
