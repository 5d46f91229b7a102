using Tongban.Platform.Security;
using Tongban.Registers.Contracts;

namespace Tongban.Forms.Contracts;

/// <summary>Answers together with where those that weren't typed came from.</summary>
public sealed record Prefilled(FormData Values, IReadOnlyDictionary<string, Provenance> Provenance)
{
    public static Prefilled Nothing { get; } = new(FormData.Empty, new Dictionary<string, Provenance>());

    /// <summary>Where those of other answers came from that say the same as these.</summary>
    public IReadOnlyDictionary<string, Provenance> OfWhat(FormData answers) =>
        Provenance.Where(pair => answers.Has(pair.Key) && answers[pair.Key] == Values[pair.Key]).ToDictionary(StringComparer.Ordinal);
}

/// <summary>
/// Whose records may be fetched for a form. Made from whom the session knows, or whose card the window has seen, never from
/// answers: typing somebody's number gives no right to their record.
/// </summary>
public sealed record PrefillParties
{
    internal PrefillParties(Subject? self, Subject? actingFor, bool onBehalf, Guid? account = null)
    {
        Account = account;
        Company = actingFor is { Kind: SubjectKind.Organisation } ? actingFor : null;
        Applicant = Company ?? (onBehalf ? null : self);
        Agent = Company is not null || onBehalf ? self : null;
    }

    /// <summary>The company itself, or the person who applies for themselves; null when they apply for somebody else.</summary>
    public Subject? Applicant { get; }

    public Subject? Company { get; }

    /// <summary>Whoever came, where they act for another 经办人、代办人.</summary>
    public Subject? Agent { get; }

    /// <summary>
    /// The account of the one who is signed in: what they saved and said there is theirs. Null at a window, where a clerk would see
    /// what somebody once told the platform alone.
    /// </summary>
    public Guid? Account { get; }

    /// <param name="self">The person who is signed in or stands at the window.</param>
    /// <param name="actingFor">In whose name they act: a company, or themselves.</param>
    /// <param name="answers">Answers so far; only what they say about applying for another is looked at.</param>
    /// <param name="account">Of the one who is signed in; null at a window.</param>
    /// <param name="onBehalf">Known otherwise to apply for another person.</param>
    public static PrefillParties Of(Subject? self, Subject? actingFor, FormData answers, Guid? account = null, bool onBehalf = false) =>
        new(self, actingFor, onBehalf || answers[ApplyingAs.Key] == ApplyingAs.Agent, account);
}

/// <summary>Whether somebody applies for themselves or for another, as the forms ask it.</summary>
public static class ApplyingAs
{
    public const string Key = "matter.case.applyingAs";
    public const string Self = "本人办理";
    public const string Agent = "委托他人代办";
}

/// <summary>Fills what is known already.</summary>
public interface IPrefill
{
    /// <returns>For each field the best offer of all sources, by freshness and then by the policy's order; a value that the form would refuse isn't offered.</returns>
    Task<Prefilled> ForAsync(FormDefinition form, PrefillParties parties, CancellationToken ct);

    /// <summary>The register's fact that filled a field, to have it put right.</summary>
    /// <returns>Null when no register of these parties says anything about the field.</returns>
    Task<ContestableFact?> ContestableAsync(FormDefinition form, FormField field, Provenance from, PrefillParties parties, CancellationToken ct);
}

/// <param name="Fact">As the register has it.</param>
/// <param name="Owner">Kind of the department that answers for its truth.</param>
/// <param name="WorkingDays">Within which it answers.</param>
public sealed record ContestableFact(RegisteredFact Fact, string Owner, int WorkingDays);

/// <summary>Keeps a draft and what was filled into it together.</summary>
public static class Prefilling
{
    /// <summary>
    /// Puts offered values into a draft. Blank fields are filled; what somebody typed stays; a value that was filled before
    /// but isn't offered any more (the applicant has become another) is taken back.
    /// </summary>
    public static Prefilled Apply(Prefilled draft, Prefilled offered)
    {
        var values = draft.Values.Where(key => !draft.Provenance.ContainsKey(key));
        var provenance = new Dictionary<string, Provenance>(StringComparer.Ordinal);
        foreach (var (key, source) in offered.Provenance.Where(pair => values.List(pair.Key).All(string.IsNullOrEmpty)))
        {
            values = values.With(key, offered.Values[key]);
            provenance[key] = source;
        }

        return new Prefilled(values, provenance);
    }

    /// <summary>
    /// Saves a page's answers into a draft. A read-only field that a register filled keeps its value whatever was posted; any
    /// other answer that was changed is the applicant's own word from then on.
    /// </summary>
    public static Prefilled Save(FormDefinition form, Prefilled draft, FormData posted)
    {
        var own = posted.Where(key => form.Field(key) is not { Compute: not null } && !(draft.Provenance.GetValueOrDefault(key)?.IsOfficial == true && form.Field(key)?.ReadOnly == true));
        var values = FormView.Normalised(form, draft.Values.Merge(own));
        return new Prefilled(values, draft.Provenance.Where(pair => values[pair.Key] == draft.Values[pair.Key]).ToDictionary());
    }
}
