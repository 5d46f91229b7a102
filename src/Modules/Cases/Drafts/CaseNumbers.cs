using System.Collections.Concurrent;
using System.Globalization;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;

namespace Tongban.Cases.Drafts;

/// <summary>
/// Hands out case numbers 办件编号. Each node takes a block of a place's numbers of the day in a transaction of its own,
/// so that submitters never wait for one another; what a node doesn't use stays unused.
/// </summary>
internal sealed class CaseNumbers(Store store)
{
    private const int BlockSize = 50;
    private readonly ConcurrentDictionary<(string Place, DateOnly Day), Block> _blocks = new();

    /// <param name="place">Competent place, 12 digits.</param>
    public async Task<string> NextAsync(string place, DateTimeOffset now, CancellationToken ct)
    {
        var key = (place[..6], CivilTime.DateOf(now));
        var block = _blocks.GetOrAdd(key, _ => new Block());
        var sequence = await block.TakeAsync(() => FetchAsync(key, now, ct), ct);
        return string.Create(CultureInfo.InvariantCulture, $"{key.Item1}-{key.Item2:yyyyMMdd}-{sequence:D6}");
    }

    private async Task<long> FetchAsync((string Place, DateOnly Day) key, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var old in _blocks.Keys.Where(old => old.Day < key.Day))
        {
            _blocks.TryRemove(old, out _);
        }

        var operation = new OperationContext(Actor.System("numbers"), now, "取办件编号段", Channel: "job");
        return (await store.WriteAsync<long>(operation, async (write, token) => await write.ScalarAsync(
            "insert into cases_number_block (place, day, next) values (@p0, @p1, @p2) on conflict (place, day) do update set next = cases_number_block.next + @p2 returning next",
            token, key.Place, key.Day, BlockSize) - BlockSize, ct)).Value;
    }

    private sealed class Block
    {
        private readonly SemaphoreSlim _gate = new(1, 1);
        private long _next;
        private long _end;

        public async Task<long> TakeAsync(Func<Task<long>> fetch, CancellationToken ct)
        {
            await _gate.WaitAsync(ct);
            try
            {
                if (_next == _end)
                {
                    _next = await fetch() + 1;
                    _end = _next + BlockSize;
                }

                return _next++;
            }
            finally
            {
                _gate.Release();
            }
        }
    }
}
