using Tongban.Cases.Contracts;
using Tongban.Oversight.Contracts;
using Tongban.Oversight.Domain;

namespace Tongban.Oversight.Data;

/// <summary>What checking has found so far: every fault is counted, the first are named.</summary>
internal sealed class LedgerFaults
{
    private const int Named = 100;
    private readonly List<string> _findings = [];
    private readonly Dictionary<string, (int Count, string First)> _unsure = new(StringComparer.Ordinal);
    private long _cases;
    private long _faults;

    public void Add(string finding)
    {
        if (++_faults <= Named)
        {
            _findings.Add(finding);
        }
    }

    public void Unsure(string why, string? number = null) =>
        _unsure[why] = _unsure.TryGetValue(why, out var known) ? (known.Count + 1, known.First) : (1, number ?? "");

    /// <param name="told">The line as oversight has it from the feed.</param>
    public void Of(LedgerLine line, CaseBurden? told, bool erased)
    {
        _cases++;
        foreach (var difference in line.Differences)
        {
            Add($"办件 {line.Number}：{difference}");
        }

        if (line.Unknown is { } why)
        {
            Unsure(why, line.Number);
        }

        if (erased)
        {
            Unsure("存证记录的正文已依法清除，不能与记录核对", line.Number);
        }
        else if (line.Kept is { } kept && !Same(kept, told))
        {
            Add($"办件 {line.Number}：监察的账与办件的账不同{(told is null ? "，监察没有这件" : "")}");
        }
    }

    public LedgerReport Report(LedgerSums sums) => new(_cases, sums.Checked, _faults, _findings,
        [.. _unsure.Select(pair => pair.Value.First.Length == 0 ? pair.Key : $"{pair.Key}：{pair.Value.Count} 件，例如 {pair.Value.First}")]);

    private static bool Same(CaseBurden kept, CaseBurden? told) => told is not null
        && BurdenSum.Of(kept) == BurdenSum.Of(told) && !Saving.Changes(kept, told).Any() && (kept.Promised, kept.Legal) == (told.Promised, told.Legal);
}
