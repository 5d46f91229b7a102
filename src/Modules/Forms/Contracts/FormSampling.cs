using System.Collections.Frozen;
using Tongban.Forms.Domain.Sampling;
using Tongban.Kernel;

namespace Tongban.Forms.Contracts;

/// <summary>What is settled before right answers are looked for.</summary>
public sealed record SamplingWishes
{
    /// <summary>What is there before anybody types.</summary>
    public FormData Given { get; init; } = FormData.Empty;

    /// <summary>Keys of given answers that can't be changed.</summary>
    public IReadOnlySet<string> Locked { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Options, by field, that aren't to be chosen.</summary>
    public IReadOnlyList<(string Field, string Value)> Avoid { get; init; } = [];

    /// <summary>Prefers the last of the offered answers to the first, so that other conditions are followed.</summary>
    public bool Last { get; init; }

    /// <summary>Answers what needn't be answered as well.</summary>
    public bool Everything { get; init; }

    /// <summary>A place of the depth that an element asks for; null for the demonstration's own.</summary>
    public Func<Element, string?>? Division { get; init; }
}

/// <summary>What looking for right answers came to.</summary>
/// <param name="Data">The answers that came nearest.</param>
/// <param name="Faults">What is wrong with them; empty when they are right.</param>
public sealed record Sampled(FormData Data, IReadOnlyList<FieldError> Faults)
{
    public bool IsRight => Faults.Count == 0;
}

/// <summary>
/// Looks for answers that a form accepts, to fill it in by example and to find rules that can't all be kept. What is found proves that it
/// can be filled in; what isn't found proves nothing, but nobody should publish it unseen.
/// </summary>
public static class FormSampling
{
    /// <param name="facts">Made-up numbers are of division 99: <see cref="FormFacts.ForTrial"/> outside the demonstration place.</param>
    public static Sampled Find(FormDefinition form, FormFacts facts, SamplingWishes? wishes = null) => new Sampler(form, facts, wishes ?? new SamplingWishes()).Find();
}
