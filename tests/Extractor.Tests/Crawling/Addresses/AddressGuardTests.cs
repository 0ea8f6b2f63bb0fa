using System.Net;
using System.Net.Sockets;
using Extractor.Crawling.Addresses;

namespace Extractor.Tests.Crawling.Addresses;

public sealed class AddressGuardTests
{
    private static readonly IPAddress Private = IPAddress.Parse("10.0.0.1");
    private static readonly IPAddress Public = IPAddress.Parse("1.1.1.1");

    [Test]
    public async Task Of_several_addresses_the_public_ones_are_asked() =>
        Assert.That(await Guard(allowPrivate: false, Private, Public).ResolveAsync("example.org", CancellationToken.None), Is.EqualTo(new[] { Public }));

    [Test]
    public void A_name_without_a_public_address_is_refused() => Assert.That(
        async () => await Guard(allowPrivate: false, Private, IPAddress.IPv6Loopback).ResolveAsync("example.org", CancellationToken.None),
        Throws.TypeOf<PrivateAddressException>().With.Property("Host").EqualTo("example.org"));

    [Test]
    public async Task All_are_asked_where_that_is_allowed() =>
        Assert.That(await Guard(allowPrivate: true, Private, Public).ResolveAsync("example.org", CancellationToken.None), Is.EqualTo(new[] { Private, Public }));

    /// <summary>A server of names that gives a public address first and a private one afterwards.</summary>
    [Test]
    public async Task A_name_is_resolved_once_for_a_connection()
    {
        var asked = 0;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var guard = new AddressGuard(allowPrivate: true, (_, _) => Task.FromResult<IPAddress[]>([++asked == 1 ? IPAddress.Loopback : Private]), TimeProvider.System);

        await using var connection = await guard.ConnectAsync(new DnsEndPoint("example.org", ((IPEndPoint)listener.LocalEndpoint).Port), CancellationToken.None);

        Assert.That(asked, Is.EqualTo(1));
    }

    [Test]
    public async Task An_address_that_refuses_gives_way_to_the_next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var guard = Guard(allowPrivate: true, IPAddress.Parse("127.0.0.2"), IPAddress.Loopback);

        await using var connection = await guard.ConnectAsync(new DnsEndPoint("example.org", ((IPEndPoint)listener.LocalEndpoint).Port), CancellationToken.None);

        Assert.That(connection.CanRead, Is.True);
    }

    [Test]
    public void A_name_without_addresses_is_not_known() => Assert.That(
        async () => await Guard(allowPrivate: false).ConnectAsync(new DnsEndPoint("example.org", 80), CancellationToken.None),
        Throws.TypeOf<SocketException>().With.Property("SocketErrorCode").EqualTo(SocketError.HostNotFound));

    private static AddressGuard Guard(bool allowPrivate, params IPAddress[] addresses) => new(allowPrivate, (_, _) => Task.FromResult(addresses), TimeProvider.System);
}
