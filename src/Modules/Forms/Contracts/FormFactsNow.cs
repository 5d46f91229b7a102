using Microsoft.Extensions.Options;
using Tongban.Kernel.Time;
using Tongban.Platform;

namespace Tongban.Forms.Contracts;

/// <summary>The facts of this moment: today in the place's civil time, and the codes that this installation accepts.</summary>
public sealed class FormFactsNow(TimeProvider time, IOptions<PlatformOptions> options)
{
    public FormFacts Facts
    {
        get
        {
            var today = CivilTime.DateOf(time.GetUtcNow());
            return new FormFacts(today, options.Value.Codes(today));
        }
    }
}
