using Microsoft.Extensions.Options;
using Tongban.Kernel.Time;
using Tongban.Platform;

namespace Tongban.Forms.Contracts;

/// <summary>The facts of this moment: today in the place's civil time, and the codes that this installation accepts.</summary>
public sealed class FormFactsNow(TimeProvider time, IOptions<PlatformOptions> options)
{
    public FormFacts Facts => At(time.GetUtcNow());

    /// <summary>As they are at the moment of an operation, so that all of it sees one day.</summary>
    public FormFacts At(DateTimeOffset now)
    {
        var today = CivilTime.DateOf(now);
        return new FormFacts(today, options.Value.Codes(today));
    }
}
