using Microsoft.EntityFrameworkCore;
using Tongban.Kernel.Records;
using Tongban.Platform.Data;

namespace Tongban.Platform.Records;

/// <summary>What an audit of the record against a kept head found.</summary>
/// <param name="Holds">True when the record up to the head's size is exactly what was signed.</param>
/// <param name="Findings">What is wrong, in plain words, with positions; empty when it holds.</param>
/// <param name="Unknown">What the audit cannot know.</param>
/// <param name="Checked">Entries recomputed.</param>
/// <param name="Erased">Entries whose body was erased: only their commitment could be checked.</param>
public sealed record AuditReport(bool Holds, IReadOnlyList<string> Findings, IReadOnlyList<string> Unknown, long Checked, long Erased);

/// <summary>
/// Recomputes the tree from the entries and compares it with a head that was kept outside. Finds altered, removed,
/// inserted and reordered entries; names the entry where the stored hash betrays it.
/// </summary>
public sealed class LogAudit(Store store)
{
    private const int MostFindings = 50;

    public Task<AuditReport> VerifyAsync(SignedHead head, CancellationToken ct) => VerifyAsync([head], ct);

    /// <summary>Holds the record against several heads in one reading.</summary>
    /// <param name="heads">At least one; the record is read up to the largest.</param>
    /// <param name="ct">Stops.</param>
    public async Task<AuditReport> VerifyAsync(IReadOnlyCollection<SignedHead> heads, CancellationToken ct)
    {
        var findings = new List<string>();
        findings.AddRange(heads.Where(head => !head.SignatureHolds())
            .Select(head => $"前 {head.Size} 条的树头签名不成立：这份树头被改过，或不是用所附的公钥签的。"));
        var sorted = heads.OrderBy(head => head.Size).ToList();
        var head = sorted[^1];
        await using var db = store.Read();
        var scan = new Scan(findings, sorted);
        await foreach (var row in db.Set<EntryRow>().Where(row => row.Position != null && row.Position < head.Size)
            .OrderBy(row => row.Position).AsAsyncEnumerable().WithCancellation(ct))
        {
            scan.Take(row);
        }

        scan.Finish(head);
        return new AuditReport(findings.Count == 0, [.. findings.Take(MostFindings)], await UnknownAsync(db, head, scan.Erased, ct), scan.Checked, scan.Erased);
    }

    private static async Task<IReadOnlyList<string>> UnknownAsync(TongbanContext db, SignedHead head, long erased, CancellationToken ct)
    {
        var later = await db.Set<EntryRow>().CountAsync(row => row.Position >= head.Size, ct);
        var open = await db.Set<EntryRow>().CountAsync(row => row.Position == null, ct);
        List<string> unknown = ["树头签出之前是否有人漏记了什么，记录本身不能证明。"];
        if (later > 0)
        {
            unknown.Add($"树头之后的 {later} 条记录不在它的证明范围内，要用更新的树头查。");
        }

        if (open > 0)
        {
            unknown.Add($"有 {open} 条记录还没有封存，任何树头都证明不了它们。");
        }

        if (erased > 0)
        {
            unknown.Add($"有 {erased} 条记录的正文已依法清除，只能证明它们存在过，不能证明写了什么。");
        }

        return unknown;
    }

    private sealed class Scan(List<string> findings, IReadOnlyList<SignedHead> heads)
    {
        private readonly CompactRange _range = LogTree.Empty();
        private long _expected;
        private int _next;

        public long Checked { get; private set; }

        public long Erased { get; private set; }

        public void Take(EntryRow row)
        {
            while (_expected < row.Position)
            {
                findings.Add($"第 {_expected} 条记录不见了。");
                _expected++;
            }

            _expected = row.Position!.Value + 1;
            Checked++;
            Erased += row.Body is null ? 1 : 0;
            if (row.Body is not null && !RecordWriter.Commit(row.Salt, row.Body).AsSpan().SequenceEqual(row.Commitment))
            {
                findings.Add($"第 {row.Position} 条记录（{row.Type}）的正文被改过。");
            }

            var leaf = LogTree.LeafHash(Leaf.Of(row));
            if (!leaf.AsSpan().SequenceEqual(row.LeafHash))
            {
                findings.Add($"第 {row.Position} 条记录（{row.Type}）与封存时不同：内容、时间、对象或次序被改过。");
            }

            _range.Append(leaf);
            CompareEarlier();
        }

        public void Finish(SignedHead head)
        {
            for (; _expected < head.Size; _expected++)
            {
                findings.Add($"第 {_expected} 条记录不见了。");
                if (findings.Count > MostFindings)
                {
                    break;
                }
            }

            var root = head.Size == 0 || _range.Size == 0 ? "" : Convert.ToHexStringLower(_range.Root());
            if (head.Size > 0 && root != head.Root && findings.Count == 0)
            {
                findings.Add("重算出来的树根与树头不同：这段记录连同封存值一起被改写过。用更早的树头再查，可以缩小范围。");
            }
        }

        /// <summary>The heads before the last, each at the moment when the tree has its size.</summary>
        private void CompareEarlier()
        {
            for (; _next < heads.Count - 1 && heads[_next].Size <= _range.Size; _next++)
            {
                if (heads[_next] is { Size: > 0 } head && head.Size == _range.Size && findings.Count == 0 && head.Root != Convert.ToHexStringLower(_range.Root()))
                {
                    findings.Add($"前 {head.Size} 条记录的树根与那时签出的树头不同：记录被改写过。");
                }
            }
        }
    }
}
