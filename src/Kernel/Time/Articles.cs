namespace Tongban.Kernel.Time;

/// <summary>Provisions that hold for counting under every regime.</summary>
internal static class Articles
{
    public const string StartNotCounted = "民法典第二百零一条";
    public const string MonthsEnd = "民法典第二百零二条";
    public const string LastDayRolls = "民法典第二百零三条";
    public const string Weekend = "国务院关于职工工作时间的规定第七条";
    public const string StatutoryHoliday = "全国年节及纪念日放假办法第二条";
}
