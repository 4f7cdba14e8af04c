package org.gouji.normalizer.internal.sentence;

import org.gouji.normalizer.internal.text.Telltale;

/// Tells where a count is of what was not done, or of what those did who were helped: 受台风影响取消了3场宣传活动, 19名受助学生参加志愿服务.
/// Immutable.
final class Undone {

  private static final String DOING =
      "举办|开展|组织|召开|举行|实施|走访|慰问|帮扶|救助|资助|培训|办理|发放|完成|建设|新建|发展";
  /// What was done all the same, or for that: 压减办公经费支持困难职工60户.
  private static final String OTHERWISE =
      "实际|改|补|仍|共|后|但|并|的?情况|支持|服务|惠及|受益|覆盖|用于|调解|接待|新增|签订|表彰|评选|创建";
  /// 至少举办8场 is a bound, and 推迟举办了2场 were held.
  private static final Telltale NOT_DONE =
      Telltale.of(
          "(?:(?:取消|停办|停开|停训|推迟|延期|延后|推后|缓办|缓建|暂缓|暂停|搁置|压减|压缩|核减|减少|退回|移交|移送|转交|撤销)(?![到至为])"
              + "|(?<![至最不减])少(?=办|开|训|" + DOING + ")|未(?:能够?|及时|按期|如期|按时|按计划)*(?=" + DOING
              + ")(?!完成))"
              + "(?:了|原定的?|原计划的?|其中的?)*(?:(?:" + DOING + "|办|开|训)(?!了))*"
              + "(?:(?!(?:" + DOING + ")(?!班|活动|会|课|工作|$)|" + OTHERWISE
              + ")[\\p{IsHan}“”]){0,12}(?:各|共|合计)?$");
  private static final Telltale LEFT_OVER = Telltale.of("(?:剩余|剩下|余下)的?$");
  /// 2场活动因疫情延期至次年举办, 3人放弃入学; 慰问12名放弃休假的职工 tells who they are.
  private static final Telltale NOT_DONE_BEHIND =
      Telltale.of(
          "^(?!.*(?:全部|均已|补办|恢复))[^，。；:()\\d]{0,16}?(?:(?<!未)取消|停办|延期|延后|推迟|推后|缓办|暂缓|搁置|顺延|退回|放弃|不符合|不予|不再(?:享受|符合|慰问|帮扶|资助|救助)"
              + "|未(?:能够?|及时|按期|如期|按时|按计划)*(?:" + DOING + "))(?!\\p{IsHan}{0,6}的)");
  /// 有12名受助学生利用假期参加志愿服务
  private static final Telltale HELPED =
      Telltale.of(
          "^(?:受助|受援|被帮扶|被资助)[\\p{IsHan}]{1,6}?(?:利用|参加|参与|报名|考上|考取|考入|毕业|顺利|就业|上岗|返岗|脱困|表示|反映|反馈|获得|成为|担任|自愿|主动|写来|送来|加入)");
  private static final Telltale OF_HELPED =
      Telltale.of("(?:受助|受援|被帮扶|被资助)[\\p{IsHan}]{1,6}?(?:中|当中|里)，?(?:已|另|还)?有?$");

  private Undone() {}

  /// Whether a count of what an indicator counts is none of what was done.
  static boolean is(Spot spot) {
    return NOT_DONE.in(spot.left())
        || LEFT_OVER.in(spot.left())
        || NOT_DONE_BEHIND.in(spot.right())
        || HELPED.in(spot.right())
        || OF_HELPED.in(spot.left());
  }
}
