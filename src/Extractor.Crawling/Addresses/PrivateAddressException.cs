namespace Extractor.Crawling.Addresses;

/// <summary>A name leads to no address of the public Internet, so no connection was made.</summary>
internal sealed class PrivateAddressException(string host) : Exception($"{host} leads to no public address.")
{
    /// <summary>The name that was asked for.</summary>
    internal string Host { get; } = host;
}
