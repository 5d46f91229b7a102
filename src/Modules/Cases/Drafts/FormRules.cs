using Microsoft.Extensions.Options;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Time;
using Tongban.Platform;

namespace Tongban.Cases.Drafts;

/// <summary>What forms are checked against here: the civil date, and which provinces' codes count.</summary>
internal sealed class FormRules(IOptions<PlatformOptions> options)
{
    public FormFacts Facts(DateTimeOffset now)
    {
        var today = CivilTime.DateOf(now);
        return new FormFacts(today, options.Value.Codes(today));
    }
}
