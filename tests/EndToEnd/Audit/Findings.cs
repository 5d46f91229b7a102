using System.Collections.Concurrent;

namespace Tongban.Tests.EndToEnd.Audit;

/// <summary>What is wrong on the pages of a journey, each fault once with the first page that has it.</summary>
public sealed class Findings
{
    private readonly ConcurrentDictionary<string, string> _faults = new(StringComparer.Ordinal);
    private int _pages;

    /// <summary>Pages looked at.</summary>
    public int Pages => _pages;

    public IReadOnlyCollection<string> Faults => [.. _faults.Keys];

    public void Looked() => Interlocked.Increment(ref _pages);

    public void Add(string where, string fault) => _faults.TryAdd(fault, where);

    public override string ToString() => string.Join('\n', _faults.Select(fault => $"{fault.Key}\n    {fault.Value}"));
}
