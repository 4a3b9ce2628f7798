/** See index.d.ts. */
export const headerLanguages = {
  value:
    '值 値 取值 数值 數值 값 wert werte valeur valeurs valor valores valore valori значение значения',
  name: '名称 名稱 名前 名字 이름 nom nombre nome имя название',
  description:
    '说明 說明 説明 描述 含义 含義 意义 意義 意味 内容 行为 行為 用途 作用 概要 설명 의미 beschreibung bedeutung erklärung signification descripción significado comportamiento descrição comportamento descrizione significato описание',
  remark: '备注 備註 備考 비고 bemerkung anmerkung remarque observación observação примечание',
  type: '类型 類型 型 タイプ 유형 tipo тип',
  status: '状态 狀態 状態 ステータス 상태 zustand statut état estado stato состояние статус',
  mode: '模式 モード 모드 modus modo режим',
  level: '级别 級別 等级 レベル 레벨 stufe ebene niveau nivel nível livello уровень',
  code: '代码 代碼 コード 코드 código codice код',
  'status code':
    '状态码 狀態碼 ステータスコード 상태코드 statuscode code_de_statut código_de_estado código_de_status',
  'error code':
    "错误码 錯誤碼 错误代码 エラーコード 오류코드 fehlercode code_d'erreur código_de_error código_de_erro код_ошибки",
  'return code':
    '返回码 退出码 結束碼 終了コード 戻り値 rückgabewert code_de_retour código_de_salida código_de_retorno код_возврата',
  bit: '位',
  number: '番号 编号 編號 번호 nummer numéro número номер',
  parameter:
    '参数 參數 引数 パラメータ パラメーター 매개변수 paramètre parámetro parâmetro параметр',
  field: '字段 欄位 フィールド 필드 feld champ campo поле',
  option: '选项 選項 オプション 옵션 opción opção опция',
  attribute: '属性 屬性 속성 attribut atributo атрибут',
  variable: '变量 變數 変数 변수 переменная',
  required:
    '必填 必須 必选 必需 是否必填 是否必须 是否必需 필수 erforderlich requis obligatoire obligatorio requerido obrigatório обязательный',
  default:
    '默认值 默认 預設值 預設 デフォルト デフォルト値 既定値 初期値 기본값 standardwert défaut par_défaut valeur_par_défaut por_defecto valor_por_defecto padrão valor_padrão по_умолчанию',
  example: '示例 例 例子 範例 예 beispiel exemple ejemplo exemplo пример',
  unit: '单位 單位 単位 단위 einheit unité unidad unidade единица',
  message: '消息 訊息 メッセージ 메시지 meldung mensaje mensagem сообщение',
  label: 'étiquette libellé bezeichnung etiqueta',
}
