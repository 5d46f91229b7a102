using System.Collections.Frozen;
using Tongban.Cases.Casework;
using Tongban.Cases.Domain;

namespace Tongban.Cases.Contracts;

/// <summary>
/// Which entries of the record tell of a change of a case and carry a <see cref="CaseEvent"/>. Other entries about a case, of
/// a payment or a letter for instance, have bodies of their own.
/// </summary>
public static class CaseEntryTypes
{
    private static readonly FrozenSet<string> All = ActRules.All.Select(rule => rule.EventType)
        .Concat([CaseEvents.Submitted, CaseEvents.Surveyed, CaseEvents.Reviewed, CaseEvents.Worked, CaseEvents.HandedOver])
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(string type) => All.Contains(type);
}
