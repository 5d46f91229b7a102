using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tongban.Platform.Files.Viruses;

/// <summary>ClamAV's daemon, over its INSTREAM command: the file goes through the connection, clamd needs no access to our folders.</summary>
/// <param name="address">Where it listens.</param>
/// <param name="patience">For one whole file.</param>
internal sealed class Clamd(EndPoint address, TimeSpan patience) : IVirusScan
{
    private const int Chunk = 64 * 1024;
    private const string Found = " FOUND";

    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken ct)
    {
        try
        {
            return Verdict(await TalkAsync("zINSTREAM\0", content, ct));
        }
        catch (Exception failure) when (IsAbsence(failure, ct))
        {
            return new ScanVerdict(ScanState.Unavailable, failure.Message);
        }
    }

    public async Task<string?> VersionAsync(CancellationToken ct)
    {
        try
        {
            return await TalkAsync("zVERSION\0", null, ct) is { Length: > 0 } version ? version : null;
        }
        catch (Exception failure) when (IsAbsence(failure, ct))
        {
            return null;
        }
    }

    internal static ScanVerdict Verdict(string answer) => answer switch
    {
        "stream: OK" => new ScanVerdict(ScanState.Clean),
        _ when answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal) =>
            new ScanVerdict(ScanState.Infected, answer["stream: ".Length..^Found.Length]),
        _ => new ScanVerdict(ScanState.Unavailable, answer),
    };

    private static bool IsAbsence(Exception failure, CancellationToken ct) =>
        failure is SocketException or IOException || (failure is OperationCanceledException && !ct.IsCancellationRequested);

    private async Task<string> TalkAsync(string command, Stream? content, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        using var socket = address is UnixDomainSocketEndPoint
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address, limit.Token);
        await using var connection = new NetworkStream(socket);
        await connection.WriteAsync(Encoding.ASCII.GetBytes(command), limit.Token);
        if (content is not null)
            await SendAsync(content, connection, limit.Token);
        using var reader = new StreamReader(connection, Encoding.UTF8);
        return (await reader.ReadToEndAsync(limit.Token)).TrimEnd('\0', '\n');
    }

    /// <summary>Chunks, each after its length in four bytes; a length of nothing ends them.</summary>
    private static async Task SendAsync(Stream content, NetworkStream connection, CancellationToken ct)
    {
        var buffer = new byte[4 + Chunk];
        int read;
        do
        {
            read = await content.ReadAsync(buffer.AsMemory(4), ct);
            BinaryPrimitives.WriteInt32BigEndian(buffer, read);
            await connection.WriteAsync(buffer.AsMemory(0, 4 + read), ct);
        }
        while (read > 0);
    }
}
