using Tongban.Kernel.Codes;

namespace Tongban.Forms.Contracts;

/// <summary>What checking needs to know besides the answers.</summary>
/// <param name="Today">The civil date of the place.</param>
/// <param name="Codes">Which codes are accepted here.</param>
public sealed record FormFacts(DateOnly Today, CodeRules Codes)
{
    /// <summary>A trial takes made-up codes of division 99 everywhere, so that nobody tries a form with a real person's number.</summary>
    public FormFacts ForTrial() => ForDemonstration(Today);

    public static FormFacts ForDemonstration(DateOnly today) => new(today, CodeRules.ForDemonstration(today));
}
