using Tongban.Kernel.Codes;

namespace Tongban.Forms.Contracts;

/// <summary>What checking needs to know besides the answers.</summary>
/// <param name="Today">The civil date of the place.</param>
/// <param name="Codes">Which codes are accepted here.</param>
public sealed record FormFacts(DateOnly Today, CodeRules Codes)
{
    public static FormFacts ForDemonstration(DateOnly today) => new(today, CodeRules.ForDemonstration(today));
}
